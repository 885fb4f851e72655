package tasks

import "encoding/json"

// Cost is what the model asked for a job, in US dollars. The zero value is an unknown cost: the job has no result yet, or
// the price of its model is not known. In JSON it is a number, or null when unknown.
type Cost struct {
	USD   float64
	Known bool
}

// MarshalJSON writes the number, or null when the cost is unknown.
func (c Cost) MarshalJSON() ([]byte, error) {
	if !c.Known {
		return []byte("null"), nil
	}
	return json.Marshal(c.USD)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (c *Cost) UnmarshalJSON(raw []byte) error {
	var usd *float64
	if err := json.Unmarshal(raw, &usd); err != nil {
		return err
	}
	*c = Cost{}
	if usd != nil {
		*c = Cost{USD: *usd, Known: true}
	}
	return nil
}
