package text_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/text"
)

func parse(t *testing.T, raw string) *text.Document {
	t.Helper()
	doc, err := text.Parse(raw)
	require.NoError(t, err)
	require.Equal(t, raw, doc.Raw, "the text is kept as received")
	return doc
}

func paragraphs(doc *text.Document) []string {
	out := []string{}
	for _, p := range doc.Paragraphs {
		out = append(out, doc.Slice(p.Span))
	}
	return out
}

func TestParseRefusesInvalidUTF8(t *testing.T) {
	_, err := text.Parse("ab\xffcd")
	require.ErrorIs(t, err, text.ErrInvalidUTF8)
	require.ErrorContains(t, err, "offset 2")

	_, err = text.Parse("the replacement character \ufffd is valid")
	require.NoError(t, err)
}

func TestParagraphs(t *testing.T) {
	wrapped := "The harbour board met on Monday to weigh the bids for the new\n" +
		"breakwater, which storms have damaged in each of the past three\n" +
		"winters. No bid was within the budget."
	for name, c := range map[string]struct {
		raw  string
		want []string
	}{
		"empty":               {"", []string{}},
		"blank":               {" \r\n\t\n\u00a0\n", []string{}},
		"line feeds":          {"One.\nTwo.\n\nThree.", []string{"One.", "Two.", "Three."}},
		"carriage returns":    {"One.\r\nTwo.\rThree.", []string{"One.", "Two.", "Three."}},
		"unicode separators":  {"One.\u2028Two.\u2029Three.\u0085Four.", []string{"One.", "Two.", "Three.", "Four."}},
		"byte order mark":     {"\ufeffOne.\n\u200bTwo.\u200b", []string{"One.", "Two."}},
		"NUL around words":    {"\x00One.\x00\n\x00\x00\nTwo.", []string{"One.", "Two."}},
		"hard wrapped":        {wrapped, []string{wrapped}},
		"hard wrapped, twice": {wrapped + "\n\n" + wrapped, []string{wrapped, wrapped}},
		"a list is not wrapped": {
			"The board wants:\n• a survey of the sea wall by divers before the end of June\n• two cranes",
			[]string{"The board wants:", "• a survey of the sea wall by divers before the end of June", "• two cranes"},
		},
		"short lines are not wrapped": {"by the sea\nin the town\non the hill", []string{"by the sea", "in the town", "on the hill"}},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, c.want, paragraphs(parse(t, c.raw)))
		})
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"plain":                       "plain",
		"“It’s ‘fine’,” she said":     `"It's 'fine'," she said`,
		"co\u00adop\u200ber\ufeffate": "cooperate",
		"e\u0301tat":                  "état",
		"10\u00a0000\u202fkm":         "10 000 km",
		"non\u2011stop":               "non-stop",
		"10–12 and Mon–Fri":           "10-12 and Mon-Fri",
		"so – they – said":            "so — they — said",
		"so―they―said":                "so—they—said",
		"１２３，４５６":                     "123,456",
		"wait…":                       "wait...",
		"naïve 🚑 crew":                "naïve 🚑 crew",
	} {
		got := text.Fold(in)
		require.Equal(t, want, got)
		require.Equal(t, got, text.Fold(got), "folding again changes nothing")
	}
}

func TestParseIsLinear(t *testing.T) {
	for _, unit := range []string{"(", "\n", "a\n", "\u00a0", "\x00", "- a\n", "A a\n", "(a) — ", "word "} {
		_, err := text.Parse(strings.Repeat(unit, 1<<20/len(unit)))
		require.NoError(t, err)
	}
}
