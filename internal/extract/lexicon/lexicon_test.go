package lexicon_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/text"
)

func load(t *testing.T, files map[string]string) *lexicon.Lexicon {
	t.Helper()
	disk := fstest.MapFS{}
	for name, content := range files {
		disk[name] = &fstest.MapFile{Data: []byte(content)}
	}
	l, err := lexicon.Load(disk)
	require.NoError(t, err)
	return l
}

// words makes tokens; a lemma may follow a slash.
func words(s string) []text.Token {
	var out []text.Token
	for w := range strings.FieldsSeq(s) {
		form, lemma, found := strings.Cut(w, "/")
		spelling := text.Spell(form)
		if !found {
			lemma = spelling.Lower
		}
		out = append(out, text.Token{Spelling: &spelling, Base: &text.Base{Lemma: lemma}})
	}
	return out
}

func TestFindsTheLongestEntry(t *testing.T) {
	l := load(t, map[string]string{"places.txt": "# match: name\nnew\nnew york\tUS\nnew york city\tUS\n"})
	places, ok := l.List("places")
	require.True(t, ok)
	ix := l.Index(words("in New York today"))
	hit, ok := ix.Find(1, places)
	require.True(t, ok)
	require.Equal(t, 2, hit.Len)
	require.Equal(t, "US", hit.Attr())
	require.True(t, ix.Has(1, places))
	require.False(t, ix.At(0).Any())
	require.True(t, ix.At(1).Any())
}

func TestMatchesAsTheListSays(t *testing.T) {
	l := load(t, map[string]string{
		"verbs.txt": "# match: lemma\nhand over\nextradite\n",
		"nouns.txt": "men\n",
		"names.txt": "# match: name\nRose\n",
	})
	verbs, _ := l.List("verbs")
	nouns, _ := l.List("nouns")
	names, _ := l.List("names")
	ix := l.Index(words("extradited/extradite men/man rose Rose"))
	require.True(t, ix.Has(0, verbs))
	require.True(t, ix.Has(1, nouns))
	require.False(t, ix.Has(2, names), "a name list needs a capital")
	require.True(t, ix.Has(3, names))
}

func TestPossessiveEntriesAreCutLikeTokens(t *testing.T) {
	l := load(t, map[string]string{"heads.txt": "sheriff's office\tlaw_enforcement\n"})
	heads, _ := l.List("heads")
	hit, ok := l.Index(words("county Sheriff 's Office said")).Find(1, heads)
	require.True(t, ok)
	require.Equal(t, 3, hit.Len)
}

func TestRefusesAnUnknownDirective(t *testing.T) {
	_, err := lexicon.Load(fstest.MapFS{"a.txt": {Data: []byte("# match: stem\nx\n")}})
	require.ErrorContains(t, err, "unknown way of matching")
}

func TestBuiltinListsLoad(t *testing.T) {
	l, err := lexicon.Builtin()
	require.NoError(t, err)
	for _, name := range l.Names() {
		id, _ := l.List(name)
		require.NotEmpty(t, slices.Collect(l.Entries(id)), name)
	}
}
