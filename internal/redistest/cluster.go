package redistest

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"
)

const settleLimit = 30 * time.Second // for the nodes to agree with each other

// StartCluster runs a cluster of three masters without replicas, and returns its URL.
func StartCluster(t testing.TB) string {
	t.Helper()
	var nodes []*Server
	var hosts []string
	firstBus := 0
	for _, slots := range []string{"0 5460", "5461 10922", "10923 16383"} {
		bus := FreePort(t)
		node := Start(t, Options{Args: []string{"--cluster-enabled", "yes", "--cluster-port", strconv.Itoa(bus)}})
		node.Do("CLUSTER ADDSLOTSRANGE " + slots)
		if len(nodes) == 0 {
			firstBus = bus
		} else {
			node.Do(fmt.Sprintf("CLUSTER MEET 127.0.0.1 %d %d", nodes[0].Port, firstBus))
		}
		nodes, hosts = append(nodes, node), append(hosts, node.Addr())
	}
	for _, node := range nodes {
		node.waitForCluster(len(nodes))
	}
	return "redis-cluster://" + strings.Join(hosts, ",")
}

func (s *Server) waitForCluster(size int) {
	s.t.Helper()
	known := fmt.Sprintf("cluster_known_nodes:%d\r\n", size)
	var info string
	for deadline := time.Now().Add(settleLimit); time.Now().Before(deadline); time.Sleep(readyPoll) {
		info = s.Do("CLUSTER INFO")
		if strings.Contains(info, "cluster_state:ok") && strings.Contains(info, known) {
			return
		}
	}
	s.t.Fatalf("the cluster did not come together within %v:\n%s", settleLimit, info)
}
