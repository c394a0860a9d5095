package overlay_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/overlay"
)

const good = `# Cars.
- id: count.towed
  type: count
  doc: Finds towed cars.
  pattern: |-
    trigger:~tow number:#number noun:%NNS
  except:
  - "~tow #number caravans"
  event: seizure
  of: things
  confidence: 0.8
  examples:
    yes: ["They towed [two cars].", 'They towed [six vans].']
    no:
    - They towed it.
    - They sold two cars.
- {id: assurance.dry, type: assurance, kind: other, refused: true, doc: D., pattern: 'commitment:%VB'}
`

func TestParseRules(t *testing.T) {
	rules, err := overlay.ParseRules("cars.yaml", []byte(good))
	require.NoError(t, err)
	require.Len(t, rules, 2)
	r := rules[0]
	require.Equal(t, "cars.yaml:2", r.At)
	require.Equal(t, "count.towed", r.ID)
	require.Equal(t, "Finds towed cars.", r.Doc)
	require.Equal(t, "trigger:~tow number:#number noun:%NNS", r.Pattern)
	require.Equal(t, []string{"~tow #number caravans"}, r.Except)
	require.Equal(t, []string{"seizure", "things"}, []string{r.Event, r.Of})
	require.InDelta(t, 0.8, r.Confidence, 0)
	require.Equal(t, []string{"They towed [two cars].", "They towed [six vans]."}, r.Yes)
	require.Equal(t, []string{"They towed it.", "They sold two cars."}, r.No)
	require.Equal(t, "cars.yaml:17", rules[1].At)
	require.True(t, rules[1].Refused)

	for _, nothing := range []string{"", "# to come\n", "---\n", "[]", "null\n"} {
		rules, err := overlay.ParseRules("a.yaml", []byte(nothing))
		require.NoError(t, err, nothing)
		require.Empty(t, rules)
	}
}

func TestParseRulesRefuses(t *testing.T) {
	cases := []struct{ name, content, want string }{
		{"no YAML", "- id: [", "cars.yaml:"},
		{"a mapping", "id: count.a\n", "cars.yaml:1: want a list of rules"},
		{"a list of words", "- a\n- b\n", "cars.yaml:2: want a rule"},
		{"two documents", "[]\n---\n[]\n", "cars.yaml: more than one YAML document"},
		{"unknown key", "- id: count.a\n  patern: b\n", `cars.yaml:2: rule count.a: unknown key "patern": want one of id,`},
		{"the id may stand last", "- patern: b\n  id: count.a\n", "cars.yaml:1: rule count.a: unknown key"},
		{"key set twice", "- id: count.a\n  doc: A.\n  doc: B.\n", "cars.yaml:3: rule count.a: doc is set twice"},
		{"number for text", "- id: count.a\n  doc: 12\n", "cars.yaml:2: rule count.a: want text"},
		{"list for text", "- id: count.a\n  pattern: [a]\n", "cars.yaml:2: rule count.a: want text"},
		{"text for list", "- id: count.a\n  except: a\n", "cars.yaml:2: rule count.a: want a list"},
		{"examples without a sort", "- id: count.a\n  examples: [a]\n", "want the keys yes and no"},
		{"examples of a third sort", "- id: count.a\n  examples: {maybe: [a]}\n", `unknown key "maybe"`},
		{"refused is a word", "- id: count.a\n  refused: perhaps\n", "want true or false"},
		{"confidence is a word", "- id: count.a\n  confidence: high\n", "want a number from 0 to 1"},
		{"mention read as comment", "- id: count.a\n  pattern: the #number men\n", `YAML reads "#number men" as a comment`},
		{"mention in an exception", "- id: count.a\n  except:\n  - the #number men\n", `cars.yaml:3: rule count.a: YAML reads "#number men"`},
		{"alias", "- &a {id: count.a}\n- *a\n", "cars.yaml:2: want a rule"},
		{"merge", "- &a {id: count.a}\n- {<<: *a}\n", `unknown key "<<"`},
		{"too many examples", "- id: count.a\n  except: [" + strings.Repeat("a, ", 51) + "]\n", "a list of 51: 50 are the most"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := overlay.ParseRules("cars.yaml", []byte(c.content))
			require.ErrorContains(t, err, c.want)
		})
	}
}

func TestRulesOfAFolder(t *testing.T) {
	f := read(t, map[string]string{"a.yaml": "- {id: count.a}\n", "b.yml": "- {id: count.b}\n\n- {id: count.a}\n", "c.txt": "- ["})
	_, err := f.Rules()
	require.EqualError(t, err, "b.yml:3: rule count.a: the id is used already at a.yaml:1")
	f = read(t, map[string]string{"a.yaml": strings.Repeat("- {}\n", overlay.MaxRules+1)})
	_, err = f.Rules()
	require.ErrorContains(t, err, "the folder has 501 rules")
}

func FuzzParseRules(f *testing.F) {
	f.Add([]byte(good))
	f.Add([]byte("- &a [*a]"))
	f.Add([]byte("- {id: a, id: b, ? {a: b} : c}"))
	f.Fuzz(func(t *testing.T, content []byte) {
		rules, err := overlay.ParseRules("a.yaml", content)
		if err != nil {
			return
		}
		for _, r := range rules {
			require.True(t, strings.HasPrefix(r.At, "a.yaml:"))
		}
	})
}
