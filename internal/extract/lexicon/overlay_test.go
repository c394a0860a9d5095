package lexicon_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/lexicon"
)

func extended(t testing.TB, files map[string]string) (*lexicon.Lexicon, error) {
	t.Helper()
	overlay := map[string][]byte{}
	for name, content := range files {
		overlay[name] = []byte(content)
	}
	return lexicon.Extended(overlay, nil)
}

// has reports whether the list has an entry of that text and attribute.
func has(t testing.TB, l *lexicon.Lexicon, list, entry, attr string) bool {
	t.Helper()
	id, ok := l.List(list)
	require.True(t, ok, list)
	for e := range l.Lookup(id, entry) {
		if e.Attr == attr {
			return true
		}
	}
	return false
}

func TestOverlayAddsAndRemoves(t *testing.T) {
	l, err := extended(t, map[string]string{
		"events.txt":      "\ufeff# ours\r\nEvict\teviction verb object people\r\n!expel\tdeportation verb object migrants\r\n!abduct\r\n",
		"our_words.txt":   "# match: lemma\nbailiff\ncourt\u00a0order\n",
		"org_heads.txt":   "tidal board\tgovernment\n",
		"given_names.txt": "Zzyva\tf\n",
	})
	require.NoError(t, err)
	require.True(t, has(t, l, "events", "evict", "eviction verb object people"))
	require.False(t, has(t, l, "events", "expel", "deportation verb object migrants"))
	require.True(t, has(t, l, "events", "expel", "extradition verb object people abroad"), "only the entry with this attribute goes")
	require.False(t, has(t, l, "events", "abduct", "kidnapping verb object"))
	require.True(t, has(t, l, "our_words", "court order", ""))
	require.True(t, has(t, l, "org_heads", "tidal board", "government"))
	require.True(t, has(t, l, "given_names", "zzyva", "f"))

	plain, err := lexicon.Builtin()
	require.NoError(t, err)
	require.True(t, has(t, plain, "events", "abduct", "kidnapping verb object"), "the built-in lists stay as they are")
}

func TestAnEmptyOverlayChangesNothing(t *testing.T) {
	plain, err := lexicon.Builtin()
	require.NoError(t, err)
	l, err := extended(t, map[string]string{"events.txt": "# nothing yet\n\narrest\tarrest verb object\n"})
	require.NoError(t, err)
	require.Equal(t, plain.Names(), l.Names())
	for _, name := range plain.Names() {
		id, _ := plain.List(name)
		got, _ := l.List(name)
		require.Equal(t, slices.Collect(plain.Entries(id)), slices.Collect(l.Entries(got)), name)
	}
}

// repeated is a list of one word with many attributes.
func repeated(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "a\tx%d\n", i)
	}
	return b.String()
}

func TestWhatIsTakenOutMayComeBack(t *testing.T) {
	l, err := extended(t, map[string]string{"events.txt": "!abduct\nabduct\tkidnapping verb object\nabduct\tkidnapping verb object\n"})
	require.NoError(t, err)
	id, _ := l.List("events")
	require.Len(t, slices.Collect(l.Lookup(id, "abduct")), 1)
}

func TestOverlayRefuses(t *testing.T) {
	cases := []struct{ file, content, want string }{
		{"events.txt", "\xff", "events.txt: not valid UTF-8"},
		{"Our.txt", "a\n", "Our.txt: the name of a list"},
		{"7up.txt", "a\n", "7up.txt: the name of a list"},
		{"events.txt", "\n!levitate\n", `events.txt:2: the built-in list has no such entry as "levitate"`},
		{"events.txt", "evict\n", "events.txt:1: an entry of this list needs a second column"},
		{"mine.txt", "!evict\n", "mine.txt:1: there is no built-in list of that name"},
		{"mine.txt", "\tattribute\n", "mine.txt:1: an entry without a word"},
		{"mine.txt", repeated(33), `mine.txt:33: more than 32 entries are "a"`},
		{"mine.txt", "# match: stem\n", "mine.txt:1: unknown way of matching"},
		{"mine.txt", strings.Repeat("a ", 13) + "\n", "mine.txt:1: an entry of 13 words"},
		{"approximators.txt", "give or take\troundly\n", `approximators.txt:1: unknown "roundly" in the second column: want one of about, at_least`},
		{"claim_nouns.txt", "assertion\tx\n", "claim_nouns.txt:1: the entries of this list have no second column"},
		{"org_known.txt", "Tidal Board\tagencies GB\n", "org_known.txt:1: no entry of the built-in list has \"agencies\""},
		{"given_names.txt", "# match: lower\n", "given_names.txt:1: the built-in list is matched in another way"},
	}
	for _, c := range cases {
		_, err := extended(t, map[string]string{c.file: c.content})
		require.ErrorContains(t, err, c.want)
	}
}

func TestEveryReasonIsTold(t *testing.T) {
	_, err := extended(t, map[string]string{"events.txt": "evict\n!levitate\n", "mine.txt": "!a\n"})
	require.ErrorContains(t, err, "events.txt:1")
	require.ErrorContains(t, err, "events.txt:2")
	require.ErrorContains(t, err, "mine.txt:1")
}
