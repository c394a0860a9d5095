package main_test

import (
	"os"
	"testing"
)

// scratch is the folder of the built program, or "".
var scratch string

func mkdirTemp() (string, error) {
	var err error
	scratch, err = os.MkdirTemp("", "factdesk")
	return scratch, err
}

func TestMain(m *testing.M) {
	code := m.Run()
	if scratch != "" {
		_ = os.RemoveAll(scratch)
	}
	os.Exit(code)
}
