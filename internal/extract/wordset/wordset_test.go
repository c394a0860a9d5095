package wordset_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/wordset"
)

func TestAMapFindsItsWordsAndNoOther(t *testing.T) {
	long := strings.Repeat("x", 40)
	m := wordset.New(map[string]int{"one": 1, "two": 2, "ärger": 3, long: 4})
	for w, want := range map[string]int{"one": 1, "two": 2, "ärger": 3, long: 4} {
		got, ok := m.Find(w)
		require.True(t, ok, w)
		require.Equal(t, want, got)
	}
	for _, w := range []string{"", "on", "ones", "owe", "tow", "o", "ÄRGER", long[1:], long + "x", "/ne"} {
		_, ok := m.Find(w)
		require.False(t, ok, w)
		require.Zero(t, m.Get(w))
	}
}

func TestASet(t *testing.T) {
	s := wordset.Of("half", "dozen")
	require.True(t, s.Get("half"))
	require.False(t, s.Get("hall"))
}

func BenchmarkFind(b *testing.B) {
	words := strings.Fields("the minister told reporters on Tuesday that half of the men had been sent back to their villages")
	s := wordset.Of("half", "dozen", "quarter", "hundred")
	for b.Loop() {
		for _, w := range words {
			s.Get(w)
		}
	}
}
