package name_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/accuracy"
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/text"
)

// unmark cuts the square brackets out of an example and returns the spans that
// they held.
func unmark(example string) (string, []text.Span) {
	var b strings.Builder
	var spans []text.Span
	start := 0
	for _, r := range example {
		switch r {
		case '[':
			start = b.Len()
		case ']':
			spans = append(spans, text.Span{Start: start, End: b.Len()})
		default:
			b.WriteRune(r)
		}
	}
	return b.String(), spans
}

func kindOf(id string) name.Kind {
	switch prefix, _, _ := strings.Cut(id, "."); prefix {
	case "person":
		return name.Person
	case "org":
		return name.Organization
	}
	return name.Place
}

func TestRulesHaveExamplesThatHold(t *testing.T) {
	d := newDesk(t)
	seen := map[string]bool{}
	for _, rule := range name.Rules() {
		t.Run(rule.ID, func(t *testing.T) {
			require.False(t, seen[rule.ID], "one id, one rule")
			seen[rule.ID] = true
			require.NotEmpty(t, rule.Doc)
			require.GreaterOrEqual(t, len(rule.Yes), 2)
			require.GreaterOrEqual(t, len(rule.No), 2)
			for _, example := range rule.Yes {
				d.requireFound(t, rule.ID, example)
			}
			for _, example := range rule.No {
				raw, _ := unmark(example)
				doc, r := d.find(t, raw)
				for _, m := range r.Mentions {
					require.NotEqual(t, rule.ID, m.Rule, "%s: %s", example, spell(doc, m))
				}
			}
		})
	}
}

// TestEveryRuleIsDocumented finds names in our own articles and sentences.
func TestEveryRuleIsDocumented(t *testing.T) {
	d := newDesk(t)
	known := map[string]bool{}
	for _, rule := range name.Rules() {
		known[rule.ID] = true
	}
	articles, err := accuracy.Load(filepath.Join("..", "..", "accuracy", "testdata", "gold", "dev"))
	require.NoError(t, err)
	for i := range articles {
		_, r := d.find(t, articles[i].Text)
		for _, m := range r.Mentions {
			if m.Kind != name.Other {
				require.True(t, known[m.Rule], "%s: rule %q of a %s", articles[i].Name, m.Rule, m.Kind)
			}
		}
		for _, e := range r.Entities {
			if e.Kind != name.Other {
				require.True(t, known[e.Rule], "%s: rule %q of %q", articles[i].Name, e.Rule, e.Name)
			}
		}
	}
}

// requireFound fails unless every marked name of the example is a mention of
// the rule's kind, and one of them owes it to the rule.
func (d *desk) requireFound(t *testing.T, id, example string) {
	t.Helper()
	raw, spans := unmark(example)
	doc, r := d.find(t, raw)
	byRule := false
	for _, want := range spans {
		found := false
		for _, m := range r.Mentions {
			got := text.Span{Start: doc.Tokens[m.First].Start, End: doc.Tokens[m.Last-1].End}
			if got == want && m.Kind == kindOf(id) {
				found = true
				byRule = byRule || m.Rule == id
			}
		}
		require.True(t, found, "%s\nwant %q, got %s", example, raw[want.Start:want.End], spellAll(doc, r))
	}
	require.True(t, byRule, "%s\nno name owes it to the rule: %s", example, spellAll(doc, r))
}

func spell(doc *text.Document, m name.Mention) string {
	return string(m.Kind) + " " + doc.Raw[doc.Tokens[m.First].Start:doc.Tokens[m.Last-1].End] + " (" + m.Rule + ")"
}

func spellAll(doc *text.Document, r *name.Result) string {
	var all []string
	for _, m := range r.Mentions {
		all = append(all, spell(doc, m))
	}
	return strings.Join(all, "; ")
}
