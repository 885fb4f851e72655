// Package redisconn opens Redis by one URL, for a single server, Sentinel or Cluster, over TCP, TLS or a
// unix socket, and says whether that Redis can be trusted with a queue.
//
//	redis://user:password@host:6379/0
//	rediss://host/0?ca=/etc/redis/ca.pem&cert=…&key=…&server_name=…
//	unix:///run/redis/redis.sock?db=1
//	redis-sentinel://user:password@host1:26379,host2:26379/0?master=mymaster&sentinel_password=…
//	redis-cluster://host1:6379,host2:6379?tls=true
//
// The parameters are listed at [Parse]. It exists because the queue library's own URL parser drops the
// user name, Sentinel's database and every parameter.
//
// Passwords leave the package in the options of a client and nowhere else: not in errors, not in what a
// [Config] prints.
package redisconn
