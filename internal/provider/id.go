package provider

import "net/url"

// ID names a provider: the server, and the model that it was asked for, resolved where none was configured. All
// programs that ask the same model of the same server have the same ID. It holds no key.
type ID struct {
	Server string // host and port
	Model  string // as the server names it
}

// String returns the name of the provider's gate, such as "api.openai.com/gpt-5-mini". Operators read it.
func (id ID) String() string { return id.Server + "/" + id.Model }

// ServerOf returns the host and port of a base URL, without a password that may stand before it.
func ServerOf(baseURL string) string {
	u, err := url.Parse(baseURL)
	if err != nil {
		return ""
	}
	return u.Host
}
