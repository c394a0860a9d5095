package api_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"factdesk/internal/api"
	"factdesk/internal/extract"
	"factdesk/internal/extract/overlay"
)

// named is an engine whose claims tell its ruleset: the rule is named after it.
type named struct {
	engine
	ruleset string
}

func (n named) Ruleset() string { return n.ruleset }

func (n named) Extract(_ context.Context, r extract.Request) (*extract.Result, error) {
	res := sample(r.Text)
	for i := range res.Claims {
		res.Claims[i].Rule = "count." + n.ruleset
	}
	return res, nil
}

func TestAnAnswerIsOfOneRuleset(t *testing.T) {
	d := newDesk(t, named{ruleset: "a"})
	stop := make(chan struct{})
	var swaps sync.WaitGroup
	swaps.Go(func() {
		for i := 0; ; i++ {
			select {
			case <-stop:
				return
			default:
				d.server.Ready(named{ruleset: string(rune('a' + i%4))})
			}
		}
	})
	var clients sync.WaitGroup
	for range 8 {
		clients.Go(func() {
			for range 50 {
				a := d.postText("", story).json(t)
				for _, c := range a["claims"].([]any) {
					require.Equal(t, fmt.Sprint("count.", a["ruleset"]), c.(map[string]any)["rule"])
				}
			}
		})
	}
	clients.Wait()
	close(stop)
	swaps.Wait()
	require.Equal(t, 1, strings.Count(d.metrics(), "\nfactdesk_ruleset_info{"), "one ruleset is in force")
}

func TestReloadsAreCounted(t *testing.T) {
	d := newDesk(t, engine{})
	d.server.CountReload(api.ReloadRefused)
	d.server.CountReload(api.ReloadApplied)
	d.server.CountReload(api.ReloadApplied)
	for _, want := range []string{`{result="applied"} 2`, `{result="refused"} 1`, `{result="unchanged"} 0`} {
		require.Contains(t, d.metrics(), "factdesk_ruleset_reloads_total"+want)
	}
}

// everyType has a rule of each type, with each of the kinds that its type knows.
func everyType() string {
	var b strings.Builder
	for kind, all := range map[string][]string{
		"organization": {
			"government", "law_enforcement", "military", "court", "company", "media", "criminal",
			"political_party", "ngo", "international", "school", "sports", "other",
		},
		"assurance": {
			"no_death_penalty", "no_life_sentence", "no_torture", "fair_trial", "humane_treatment",
			"no_onward_transfer", "return_home", "other",
		},
	} {
		capture := map[string]string{"organization": "name", "assurance": "commitment"}[kind]
		for _, k := range all {
			word := markOf(kind + "." + k)
			fmt.Fprintf(&b, `
- {id: %s.%s, type: %s, doc: Finds a mark., kind: %s, pattern: '%s:(%s .)', examples: {yes: ["So [%s one] came.", "So [%s two] came."], no: [So one came., So two came.]}}
`, kind, k, kind, k, capture, word, word, word)
		}
	}
	return b.String()
}

// markOf is the word that a rule looks for.
func markOf(id string) string { return "xx" + strings.NewReplacer(".", "", "_", "").Replace(id) }

func TestCustomRulesKeepTheContract(t *testing.T) {
	folder, err := overlay.Read(fstest.MapFS{
		"kinds.yaml": {Data: []byte(everyType())},
		"events.txt": {Data: []byte("evict\teviction verb object\n")},
	})
	require.NoError(t, err)
	x, err := extract.Open(folder)
	require.NoError(t, err)
	d := newDesk(t, x)
	var text strings.Builder
	for _, r := range x.Rules() {
		if r.Custom {
			fmt.Fprintf(&text, "So %s one came. ", markOf(r.ID))
		}
	}
	a := d.postText("?types=organization,assurance", text.String()+"Nine families were evicted.")
	require.Equal(t, 200, a.StatusCode)
	require.Len(t, a.json(t)["claims"].([]any), 13+8)
	a = d.postText("?types=count", "Nine families were evicted.")
	require.Contains(t, string(a.body), `"type":"eviction"`)
	rules := string(d.get("/rules").body)
	require.Contains(t, rules, `{"id":"assurance.fair_trial","type":"assurance","source":"custom"`)
	require.Contains(t, rules, `"source":"builtin"`)
}
