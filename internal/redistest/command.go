package redistest

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"strconv"
	"strings"
	"time"
)

const commandTimeout = 2 * time.Second

// command sends a line to a server and returns its reply: just enough of Redis' protocol to start servers without a
// client library.
func command(addr, line string) (string, error) {
	conn, err := net.DialTimeout("tcp", addr, commandTimeout)
	if err != nil {
		return "", err
	}
	defer conn.Close()
	if err := conn.SetDeadline(time.Now().Add(commandTimeout)); err != nil {
		return "", err
	}
	if _, err := fmt.Fprintf(conn, "%s\r\n", line); err != nil {
		return "", err
	}
	reader := bufio.NewReader(conn)
	reply, err := reader.ReadString('\n')
	if err != nil {
		return "", err
	}
	reply = strings.TrimRight(reply, "\r\n")
	size, isBulk := strings.CutPrefix(reply, "$")
	if !isBulk || size == "-1" {
		return reply, nil
	}
	n, err := strconv.Atoi(size)
	if err != nil {
		return "", err
	}
	text := make([]byte, n)
	_, err = io.ReadFull(reader, text)
	return string(text), err
}
