package llmsim

import (
	"fmt"
	"strconv"
)

// ParseFaults reads faults and their probabilities as a command line gives them. Whether there are such faults is for
// [Config.Validate] to say.
func ParseFaults(given map[string]string) (map[Fault]float64, error) {
	faults := map[Fault]float64{}
	for name, value := range given {
		probability, err := strconv.ParseFloat(value, 64)
		if err != nil {
			return nil, fmt.Errorf("fault %s=%s: the probability is not a number", name, value)
		}
		faults[Fault(name)] = probability
	}
	return faults, nil
}
