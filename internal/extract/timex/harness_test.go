package timex_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/calendar"
	"factdesk/internal/extract/nlp"
	"factdesk/internal/extract/text"
	"factdesk/internal/extract/timex"
)

func analyse(t testing.TB, raw string) *text.Document {
	t.Helper()
	a, err := nlp.New(nlp.Knowledge{})
	require.NoError(t, err)
	doc, err := text.Parse(raw)
	require.NoError(t, err)
	require.NoError(t, a.Analyze(context.Background(), doc))
	return doc
}

func day(t testing.TB, s string) calendar.Date {
	t.Helper()
	if s == "" {
		return calendar.Date{}
	}
	d, err := calendar.ParseDate(s)
	require.NoError(t, err)
	return d
}

// hit is an expression of a document with its value.
type hit struct {
	timex.Resolved
	text       string
	start, end int // bytes
}

// read finds and resolves all expressions of a document. tense nil means that of
// the nearest verb.
func read(doc *text.Document, anchor calendar.Date, tense func(toks []text.Token, at int) calendar.Tense) []hit {
	r := timex.NewReader(anchor, false)
	var out []hit
	paragraph := -1
	for _, s := range doc.Sentences {
		zone := doc.Paragraphs[s.Paragraph].Zone
		if s.Paragraph != paragraph {
			paragraph = s.Paragraph
			r.Paragraph(paragraph)
			r.Body(zone == text.Body)
		}
		// A lone sentence is an example, whatever it looks like.
		if len(doc.Paragraphs) > 1 && (zone == text.Boilerplate || zone == text.Link) {
			continue
		}
		toks := doc.Tokens[s.First:s.Last]
		es := timex.Find(toks)
		for _, h := range r.Sentence(es, func(i int) timex.Clause {
			if zone == text.Caption {
				return timex.Clause{Tense: calendar.Past}
			}
			return timex.Clause{Tense: tense(toks, es[i].First)}
		}) {
			start, end := toks[h.First].Start, toks[h.Last-1].End
			out = append(out, hit{h, doc.Raw[start:end], start, end})
		}
	}
	return out
}

// nearestTense guesses the tense of a clause from the verb nearest before the
// token, or after it. The extractor has a parse for this.
func nearestTense(toks []text.Token, at int) calendar.Tense {
	for i := at - 1; i >= 0; i-- {
		if t := verbTense(toks, i); t != calendar.Unknown {
			return t
		}
		if toks[i].Norm == ";" {
			break
		}
	}
	for i := at; i < len(toks); i++ {
		if t := verbTense(toks, i); t != calendar.Unknown {
			return t
		}
	}
	return calendar.Unknown
}

func verbTense(toks []text.Token, i int) calendar.Tense {
	switch toks[i].Tag {
	case "MD":
		return calendar.Future
	case "VBD":
		return calendar.Past
	case "VBZ", "VBP":
		if toks[i].Lemma == "have" {
			return calendar.Past
		}
		return calendar.Present
	case "VB":
		if i > 0 && toks[i-1].Lower == "to" {
			return calendar.Future
		}
	case "VBN":
		if ahead(toks, i) {
			return calendar.Future
		}
		return auxiliary(toks, i)
	}
	return calendar.Unknown
}

// ahead reports whether a participle looks to the future: "is expected in May".
func ahead(toks []text.Token, i int) bool {
	switch toks[i].Lower {
	case "expected", "planned", "scheduled", "due", "set", "slated":
		return true
	}
	return false
}

// auxiliary is the tense of the auxiliary before a participle; a bare one is past.
func auxiliary(toks []text.Token, i int) calendar.Tense {
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		switch toks[j].Tag {
		case "MD":
			return calendar.Future
		case "VBZ", "VBP":
			if toks[j].Lemma == "be" {
				return calendar.Present
			}
			return calendar.Past
		case "VBD":
			return calendar.Past
		}
	}
	return calendar.Past
}

// shared returns the path of a file of the shared test data, or skips the test
// where the data is not there.
func shared(t *testing.T, elem ...string) string {
	t.Helper()
	dir, found := os.LookupEnv("FACTDESK_SHARED")
	for at, err := os.Getwd(); !found && err == nil && filepath.Dir(at) != at; at = filepath.Dir(at) {
		info, statErr := os.Stat(filepath.Join(at, "shared", "gold"))
		found = statErr == nil && info.IsDir()
		dir = filepath.Join(at, "shared")
	}
	if !found {
		t.Skip("the shared test data is not on this machine")
	}
	path := filepath.Join(append([]string{dir}, elem...)...)
	if matches, _ := filepath.Glob(path); len(matches) == 0 {
		t.Skipf("the shared test data has no %s", strings.Join(elem, "/"))
	}
	return path
}
