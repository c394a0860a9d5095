package lexicon_test

import (
	"slices"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/lexicon"
)

var lists = []string{
	"# match: lemma\nbailiff\ncourt\u00a0order\n", "\ufeff# ours\r\nEvict\teviction verb object people\r\n", "# match: none\na\n", "!gone\n", "a\tb\tc\n\t\n", "a\na\n", "Ada\x00Quill\n\xff\n",
	"# match: lemma\n# match: folded\na", "U.S.\tx\n's\n’s\n-\n",
}

// FuzzLoad holds that every entry of a list that is taken is found under its own words.
func FuzzLoad(f *testing.F) {
	for _, content := range lists {
		f.Add(content)
	}
	f.Fuzz(func(t *testing.T, content string) {
		l, err := lexicon.Load(fstest.MapFS{"words.txt": {Data: []byte(content)}})
		if err != nil {
			return
		}
		id, ok := l.List("words")
		require.True(t, ok)
		for e := range l.Entries(id) {
			require.Contains(t, slices.Collect(l.Lookup(id, e.Text)), e)
		}
	})
}

// FuzzExtended holds the same for lists of users, beside the built-in ones.
func FuzzExtended(f *testing.F) {
	for _, content := range lists {
		f.Add(content)
	}
	f.Fuzz(func(t *testing.T, content string) {
		l, err := extended(t, map[string]string{"our_words.txt": content})
		if err != nil {
			return
		}
		id, ok := l.List("our_words")
		require.True(t, ok)
		for e := range l.Entries(id) {
			require.Contains(t, slices.Collect(l.Lookup(id, e.Text)), e)
		}
	})
}
