// Package settings reads a struct of settings from environment variables, and speaks of what is wrong with them in the
// names that the user knows. It keeps nothing, and never shows what a file of a secret holds.
package settings

import (
	"errors"
	"fmt"
	"os"
	"reflect"
	"strings"
	"time"

	"github.com/caarlos0/env/v11"
)

// Values returns an environment, given as KEY=value, as a map.
func Values(environ []string) map[string]string { return env.ToMap(environ) }

// Read returns a struct whose fields are what the variables of their env tags say, or else their defaults.
func Read[T any](values map[string]string) (T, error) {
	var settings T
	err := env.ParseWithOptions(&settings, env.Options{Environment: values})
	if err != nil {
		err = explain(err, reflect.TypeFor[T](), values)
	}
	return settings, err
}

// Names returns the variables that a struct is read from.
func Names[T any]() []string {
	var names []string
	for f := range reflect.TypeFor[T]().Fields() {
		if name := f.Tag.Get("env"); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// explain says what is wrong with the environment by the name of the variable: env names our fields.
func explain(err error, settings reflect.Type, values map[string]string) error {
	e, ok := errors.AsType[env.ParseError](err)
	if !ok {
		return fmt.Errorf("configuration: %w", err)
	}
	field, _ := settings.FieldByName(e.Name)
	name := field.Tag.Get("env")
	return fmt.Errorf("%s: %q is not %s", name, values[name], kindOf(e.Type))
}

// kindOf says what values a type has.
func kindOf(t reflect.Type) string {
	switch {
	case t == reflect.TypeFor[time.Duration]():
		return "a time such as 90s or 3m"
	case t.Kind() == reflect.Bool:
		return "true or false"
	case t.Kind() == reflect.Int:
		return "a whole number"
	}
	return "a number"
}

// ReadSecret reads a setting that is still empty from the file that the variable names, if it names one.
func ReadSecret(value *string, variable, file string) error {
	if file == "" || *value != "" {
		return nil
	}
	b, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("%s: %w", variable, err)
	}
	*value = strings.TrimSpace(string(b))
	return nil
}
