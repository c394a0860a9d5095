package refine_test

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract"
	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/refine"
)

// FuzzRefine holds the invariants on any text: no panic, sources that are part
// of the text, no negated count of none, the same result twice.
func FuzzRefine(f *testing.F) {
	for _, c := range append(append([][2]string{}, denied...), affirmed...) {
		f.Add(c[0])
	}
	for _, c := range said {
		f.Add(c[0])
	}
	f.Add("“not “said “Had, it that denied 12 if of any of, said he.")
	f.Add("Police said \"12. \"14 denied that, according to, 15 \"16.\n\n“17, said")
	f.Fuzz(func(t *testing.T, article string) {
		x, err := extractor()
		require.NoError(t, err)
		first, err := x.Extract(context.Background(), extract.Request{Text: article})
		if err != nil {
			return
		}
		second, err := x.Extract(context.Background(), extract.Request{Text: article})
		require.NoError(t, err)
		require.Equal(t, first.Claims, second.Claims)
		for _, c := range first.Claims {
			require.NotEmpty(t, c.Modality)
			if c.Count != nil && c.Count.Value != nil && *c.Count.Value == 0 {
				require.False(t, c.Negated)
			}
			if a := c.Attribution; a != nil {
				require.NotEmpty(t, a.Source)
				require.NotEmpty(t, a.Cue)
				require.Less(t, a.Span.Start, a.Span.End)
				require.LessOrEqual(t, a.Span.End, len(article))
			}
		}
	})
}

func TestNewRefusesWhatItDoesNotUnderstand(t *testing.T) {
	good := map[string]string{
		"attribution_verbs.txt": "say\tclause\n", "denial_cues.txt": "deny\tclause\n", "modality_cues.txt": "may\tpossible modal\n",
		"claim_nouns.txt": "report\n", "falsity_words.txt": "false\n", "person_nouns.txt": "man\n",
	}
	for name, c := range map[string]struct{ content, want string }{
		"attribution_verbs.txt": {"say\tsentence\n", `unknown class "sentence"`},
		"denial_cues.txt":       {"deny\n", "governs nothing"},
		"modality_cues.txt":     {"may\tmaybe modal\n", `unknown modality "maybe"`},
	} {
		lex := load(t, good, name, c.content)
		_, err := refine.New(lex)
		require.ErrorContains(t, err, c.want)
		require.ErrorContains(t, err, strings.TrimSuffix(name, ".txt"))
	}
	for name := range good {
		_, err := refine.New(load(t, good, name, ""))
		require.ErrorContains(t, err, "no list", name)
	}
	_, err := refine.New(load(t, good, "other.txt", "x\n"))
	require.NoError(t, err)
}

// load makes a lexicon of the files, one of them replaced, or left out where it
// is empty.
func load(t *testing.T, files map[string]string, name, content string) *lexicon.Lexicon {
	t.Helper()
	disk := fstest.MapFS{}
	for n, c := range files {
		disk[n] = &fstest.MapFile{Data: []byte(c)}
	}
	disk[name] = &fstest.MapFile{Data: []byte(content)}
	if content == "" {
		delete(disk, name)
	}
	lex, err := lexicon.Load(disk)
	require.NoError(t, err)
	return lex
}
