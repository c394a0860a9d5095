package text_test

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/text"
)

var units = []text.Unit{text.UTF32, text.UTF16, text.UTF8}

// length counts s in units, the plain way.
func length(s string, u text.Unit) int {
	switch u {
	case text.UTF32:
		return utf8.RuneCountInString(s)
	case text.UTF16:
		return len(utf16.Encode([]rune(s)))
	default:
		return len(s)
	}
}

func TestUnits(t *testing.T) {
	for _, u := range units {
		got, err := text.ParseUnit(u.String())
		require.NoError(t, err)
		require.Equal(t, u, got)
	}
	_, err := text.ParseUnit("bytes")
	require.ErrorContains(t, err, "bytes")
}

func TestOffsets(t *testing.T) {
	for _, raw := range []string{
		"", "plain", "“É” 👩‍🚒 end", "e\u0301\ufeff\x00\r\n", strings.Repeat("a", 600) + "é",
		strings.Repeat("🚑é", 400), strings.Repeat("“word” ", 200), strings.Repeat("x", 255) + "🚑" + strings.Repeat("y", 300),
	} {
		for _, u := range units {
			roundTrip(t, raw, u)
		}
	}
}

func roundTrip(t *testing.T, raw string, u text.Unit) {
	t.Helper()
	o := text.NewOffsets(raw, u)
	require.Equal(t, length(raw, u), o.Len())
	n := 0
	for i, r := range raw {
		require.Equal(t, n, o.At(i), "%s of byte %d", u, i)
		b, ok := o.Byte(n)
		require.True(t, ok)
		require.Equal(t, i, b, "byte of %s %d", u, n)
		n += length(string(r), u)
	}
	require.Equal(t, o.Len(), o.At(len(raw)))
	b, ok := o.Byte(o.Len())
	require.True(t, ok)
	require.Equal(t, len(raw), b)
}

func TestOffsetsOutsideOfCharacters(t *testing.T) {
	const raw = "a🚑b"
	o := text.NewOffsets(raw, text.UTF16)
	require.Equal(t, 1, o.At(3), "within the ambulance is at its start")
	_, ok := o.Byte(2)
	require.False(t, ok, "the second half of a surrogate pair is no place")
	_, ok = text.NewOffsets(raw, text.UTF8).Byte(2)
	require.False(t, ok)
	for _, n := range []int{-1, o.Len() + 1} {
		_, ok = o.Byte(n)
		require.False(t, ok)
	}
	require.Equal(t, 0, o.At(-5))
	require.Equal(t, o.Len(), o.At(99))
}

func FuzzOffsets(f *testing.F) {
	f.Add("“É” 👩‍🚒 end", 3)
	f.Fuzz(func(t *testing.T, raw string, at int) {
		if !utf8.ValidString(raw) {
			return
		}
		for _, u := range units {
			roundTrip(t, raw, u)
			text.NewOffsets(raw, u).At(at)
			text.NewOffsets(raw, u).Byte(at)
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, raw := range []string{"A headline\n\nBy Ana Roe\n\nTOWN, Land — It rained.\n• one\n", "\ufeff\x00\r\n", "(a)\n[b", "Home > News", "a\n— \n"} {
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		doc, err := text.Parse(raw)
		require.Equal(t, utf8.ValidString(raw), err == nil)
		if err != nil {
			return
		}
		end := 0
		for _, p := range doc.Paragraphs {
			if p.Start < end || p.End <= p.Start || p.Zone == "" {
				t.Fatalf("broken paragraph %+v behind byte %d", p, end)
			}
			blank := strings.TrimFunc(raw[end:p.Start], func(r rune) bool { return text.Space(r) || text.Invisible(r) })
			require.Empty(t, blank, "no words between paragraphs")
			end = p.End
		}
		zone := 0
		for _, z := range doc.Zones {
			require.GreaterOrEqual(t, z.Start, zone)
			require.Greater(t, z.End, z.Start)
			zone = z.End
		}
		require.Equal(t, text.Fold(raw), text.Fold(text.Fold(raw)), "folding again changes nothing")
	})
}

func BenchmarkOffsetsAt(b *testing.B) {
	raw := strings.Repeat("“É” 🚑 and plain words, as articles have them. ", 1<<14)
	o := text.NewOffsets(raw, text.UTF32)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		o.At(i * 7919 % len(raw))
	}
}
