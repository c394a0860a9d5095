package main

import (
	"fmt"
	"os"
	"strings"
)

// The marks between which the tables stand.
const (
	beginMark = "<!-- measured: written by bench/run -->"
	endMark   = "<!-- end of what was measured -->"
)

// insert replaces what stands between the marks of a file.
func insert(file, text string) error {
	content, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	out, err := between(string(content), text)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return os.WriteFile(file, []byte(out), 0o644)
}

func between(page, text string) (string, error) {
	before, rest, ok := strings.Cut(page, beginMark)
	_, after, closed := strings.Cut(rest, endMark)
	if !ok || !closed {
		return "", fmt.Errorf("there are no marks %q and %q", beginMark, endMark)
	}
	return before + beginMark + "\n" + strings.TrimSpace(text) + "\n" + endMark + after, nil
}
