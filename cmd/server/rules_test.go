package main_test

import (
	"encoding/json"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func splitLines(s string) iter.Seq[string] { return strings.SplitSeq(s, "\n") }

func TestRulesCheck(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "events.txt", evictions)
	put(t, dir, "towing.yaml", `
- id: count.towed
  type: count
  doc: Finds towed cars.
  pattern: 'trigger:~tow number:#number noun:%NNS'
  event: seizure
  examples:
    yes: ["They towed [two cars]{2 exact cars seizure}.", "They tow [six vans] a day."]
    no: ["They towed it.", "They sold two cars."]
`)
	o := call(t, "", nil, "rules", "check", dir)
	require.Zero(t, o.code, o.stderr)
	require.Contains(t, o.stdout, "in order: 2 files, 1 of them word lists; 1 rules, whose 4 examples hold; ruleset ")
	require.NotContains(t, o.stdout, "note:")

	put(t, dir, "approximators.txt", "!at least\n")
	o = call(t, "", nil, "rules", "check", dir)
	require.Zero(t, o.code, o.stderr)
	require.Contains(t, o.stdout, "note: a built-in rule no longer finds its example: count.")

	put(t, dir, "towing.yaml", "- id: count.towed\n  patern: a\n")
	put(t, dir, "units.txt", "!no such unit\n")
	o = call(t, "", nil, "rules", "check", dir)
	require.Equal(t, 2, o.code)
	require.Contains(t, o.stderr, "is refused:\nunits.txt:1: the built-in list has no such entry")
	require.Contains(t, o.stderr, `towing.yaml:2: rule count.towed: unknown key "patern"`)
	require.NotContains(t, o.stderr, "--help")

	for _, args := range [][]string{{"rules", "check"}, {"rules", "check", dir, dir}, {"rules", "check", filepath.Join(dir, "none")}} {
		require.Equal(t, 2, call(t, "", nil, args...).code, args)
	}
}

func TestCommandsTakeAFolder(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "events.txt", evictions)
	plain := call(t, tenants, nil, "extract")
	with := call(t, tenants, nil, "extract", "--rules", dir)
	require.Contains(t, with.stdout, `"type":"eviction"`)
	require.NotContains(t, plain.stdout, `"type":"eviction"`)
	env := call(t, tenants, map[string]string{"FACTDESK_RULES": dir}, "extract")
	require.Equal(t, with.stdout, env.stdout)

	var rules struct{ Ruleset string }
	o := call(t, "", nil, "rules", "--rules", dir)
	require.NoError(t, json.Unmarshal([]byte(o.stdout), &rules))
	require.Contains(t, with.stdout, rules.Ruleset)

	require.NoError(t, os.WriteFile(filepath.Join(dir, "events.txt"), []byte("evict\n"), 0o600))
	for _, command := range []string{"extract", "rules"} {
		o := call(t, tenants, nil, command, "--rules", dir)
		require.Equal(t, 1, o.code)
		require.Contains(t, o.stderr, "events.txt:1: an entry of this list needs a second column")
	}
}
