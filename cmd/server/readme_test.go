package main_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the answer in the README")

var ruleset = regexp.MustCompile(`"ruleset": "[^"]*"`)

const readmePath = "../../README.md"

// TestREADMEAnswer holds the README's first answer to what the service gives
// for the command above it.
func TestREADMEAnswer(t *testing.T) {
	readme, err := os.ReadFile(readmePath)
	require.NoError(t, err)
	_, rest, found := strings.Cut(string(readme), "## Try it")
	require.True(t, found)
	command, rest, found := strings.Cut(rest, "```json\n")
	require.True(t, found)
	shown, _, found := strings.Cut(rest, "```")
	require.True(t, found)

	quotes := strings.Split(command, "'") // 'host/path?query' -H 'header' --data-binary 'text'
	require.Len(t, quotes, 7, "the command quotes a URL, a header and a text")
	_, target, _ := strings.Cut(quotes[1], "/")
	_, media, _ := strings.Cut(quotes[3], ": ")
	code, answer := post(t, newDesk(t).URL+"/"+target, media, quotes[5])
	require.Equal(t, 200, code, answer)
	var indented bytes.Buffer
	require.NoError(t, json.Indent(&indented, []byte(answer), "", "  "))

	if *update {
		fresh := strings.Replace(string(readme), "```json\n"+shown+"```", "```json\n"+indented.String()+"```", 1)
		require.NoError(t, os.WriteFile(readmePath, []byte(fresh), 0o600))
		return
	}
	blank := func(s string) string { return ruleset.ReplaceAllString(s, "") } // it changes with every word list
	require.Equal(t, blank(shown), blank(indented.String()), "the README is out of date; -update rewrites it")
}
