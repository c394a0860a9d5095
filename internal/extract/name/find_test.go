package name_test

import (
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"factdesk/internal/accuracy"
	"factdesk/internal/effort"
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/text"
)

// entity returns the entity of that name.
func entity(t *testing.T, r *name.Result, want string) name.Entity {
	t.Helper()
	for _, e := range r.Entities {
		if e.Name == want {
			return e
		}
	}
	require.Failf(t, "no such entity", "%q in %+v", want, r.Entities)
	return name.Entity{}
}

func TestEntitiesAreDescribed(t *testing.T) {
	d := newDesk(t)
	_, r := d.find(t, "Norwegian Fisheries Minister Tove “Gull” Askildsen met Tilo Umbo, a former welder, in Oslo. "+
		"“It rained,” Askildsen said. The U.S. Immigration and Customs Enforcement (ICE) was there. ICE said nothing. "+
		"Umbo works for the Drant Valley Hospital.")
	minister := entity(t, r, "Tove “Gull” Askildsen")
	require.Equal(t, name.Person, minister.Kind)
	require.Equal(t, "Fisheries Minister", minister.Role)
	require.Equal(t, name.Female, minister.Gender)
	require.Contains(t, minister.Aliases, "Askildsen")
	require.Contains(t, minister.Aliases, "Tove Askildsen")
	require.Len(t, minister.Mentions, 2)
	require.Equal(t, "former welder", entity(t, r, "Tilo Umbo").Role)
	agency := entity(t, r, "U.S. Immigration and Customs Enforcement")
	require.Equal(t, "ICE", agency.Acronym)
	require.Equal(t, "law_enforcement", agency.OrgKind)
	require.Equal(t, "United States", agency.Country)
	require.Len(t, agency.Mentions, 3)
	require.Equal(t, "other", entity(t, r, "Drant Valley Hospital").OrgKind)
}

func TestAcronymsThatTheListsKnowAreLinked(t *testing.T) {
	d := newDesk(t)
	for _, text := range []string{
		"The U.S. Department of Justice agreed. Lawyers for the DOJ were glad.",
		"The Justice Department agreed. Lawyers for the DOJ were glad.",
		"The Quarry Owners Association, or QUA, met in Oslo. A spokesman for QUA was glad.",
	} {
		_, r := d.find(t, text)
		found := 0
		for _, e := range r.Entities {
			if e.Kind == name.Organization {
				found++
			}
		}
		require.Equal(t, 1, found, text)
	}
}

func TestNamesakesAreKeptApart(t *testing.T) {
	d := newDesk(t)
	doc, r := d.find(t, "Two brothers, Tilo Brantov and Uzo Brantov, were freed. Tilo Brantov wept. "+
		"Mr. Brantov thanked his lawyer, Ada Okoro. Brantov Foods sacked him. Okoro said she was glad.")
	require.Len(t, entity(t, r, "Tilo Brantov").Mentions, 3, spellAll(doc, r))
	require.Len(t, entity(t, r, "Uzo Brantov").Mentions, 1)
	require.Equal(t, name.Organization, entity(t, r, "Brantov Foods").Kind)
	require.Len(t, entity(t, r, "Ada Okoro").Mentions, 2)
}

func TestCapitalsOfHeadlinesAreNotTrusted(t *testing.T) {
	d := newDesk(t)
	doc, r := d.find(t, "BRANTOV WEEPS AS COURT FREES HIM\n\nTilo Brantov, a welder, wept on Monday as the court freed him.\n\n"+
		"Furious Farmers Block Road To Capital\n\nThe farmers left on Tuesday.")
	require.Len(t, entity(t, r, "Tilo Brantov").Mentions, 2, spellAll(doc, r))
	for _, e := range r.Entities {
		require.NotContains(t, e.Name, "Farmers", spellAll(doc, r))
	}
}

func TestAtFindsTheMention(t *testing.T) {
	d := newDesk(t)
	doc, r := d.find(t, "It was Judge Tove Askildsen who left.")
	m, ok := r.At(3)
	require.True(t, ok)
	require.Equal(t, "Tove", doc.Tokens[m.First].Text)
	_, ok = r.At(0)
	require.False(t, ok)
	_, ok = r.At(-1)
	require.False(t, ok)
	_, ok = r.At(len(doc.Tokens))
	require.False(t, ok)
}

// TestResultsOutliveTheirMemory: the memory that names are found in is used again
// for the next document, and what was found stays as it is.
func TestResultsOutliveTheirMemory(t *testing.T) {
	d := newDesk(t)
	const one = "Two brothers, Tilo Brantov and Uzo Brantov, were freed. The Bureau of Rivers (BOR) met Mr. Brantov. BOR wept."
	_, first := d.find(t, one)
	_, again := d.find(t, one)
	require.Equal(t, first, again)
	for range 4 {
		_, other := d.find(t, strings.Repeat("Judge Tove “Gull” Askildsen met Drantlink Ltd. in Oslo. Askildsen and Drantlink wept.\n\n", 40))
		require.NotEmpty(t, other.Entities)
	}
	require.Equal(t, again, first)
	_, last := d.find(t, one)
	require.Equal(t, first, last)
}

// TestDocumentsAtTheSameTime: what is shared between documents is memory that
// one of them has at a time, and lists that never change.
func TestDocumentsAtTheSameTime(t *testing.T) {
	d := newDesk(t)
	var wg sync.WaitGroup
	for k := range 4 {
		doc, want := d.find(t, strings.Repeat("Judge Tove “Gull” Askildsen met Drantlink Ltd. in Oslo. Askildsen wept.\n\n", k+1)+"The Bureau of Rivers (BOR) closed.")
		ix := d.lex.Index(doc.Tokens)
		wg.Go(func() {
			for range 50 {
				assert.Equal(t, want, name.Find(doc, ix, d.lists))
			}
		})
	}
	wg.Wait()
}

// requireSound fails if the result breaks an invariant of the package.
func requireSound(t testing.TB, doc *text.Document, r *name.Result) {
	t.Helper()
	end := 0
	for i, m := range r.Mentions {
		require.LessOrEqual(t, end, m.First)
		require.Less(t, m.First, m.Last)
		require.LessOrEqual(t, m.Last, len(doc.Tokens))
		require.Contains(t, r.Entities[m.Entity].Mentions, i)
		require.Equal(t, r.Entities[m.Entity].Kind, m.Kind)
		end = m.Last
	}
	for _, e := range r.Entities {
		require.NotEmpty(t, e.Mentions)
		require.NotEmpty(t, e.Name)
	}
}

func TestHostileTextTakesLinearTime(t *testing.T) {
	d := newDesk(t)
	names := func(n int) string {
		var b strings.Builder
		for i := range n {
			b.WriteString("Mr. Ab")
			for k := i; k > 0; k /= 26 {
				b.WriteByte(byte('a' + k%26))
			}
			b.WriteString(" Smith said. ")
		}
		return b.String()
	}
	for what, make := range map[string]func(n int) string{
		"initials":  func(n int) string { return strings.Repeat("A. ", n) },
		"capitals":  func(n int) string { return strings.Repeat("Bank ", n) },
		"of":        func(n int) string { return strings.Repeat("Bank of ", n) },
		"commas":    func(n int) string { return strings.Repeat("Ada, a welder, ", n) },
		"quotes":    func(n int) string { return strings.Repeat("Ada \"", n) },
		"brackets":  func(n int) string { return strings.Repeat("Bank (AB) ", n) },
		"particles": func(n int) string { return strings.Repeat("Van de la ", n) },
		"titles":    func(n int) string { return strings.Repeat("President ", n) },
		"by-names":  func(n int) string { return strings.Repeat("Ada, also known as, ", n) },
		"listed":    func(n int) string { return "Banks such as " + strings.Repeat("Umbo, ", n) },
		"names":     names,
		"lines":     func(n int) string { return strings.Repeat("By Ada Obi\n\n", n) },
	} {
		t.Run(what, func(t *testing.T) {
			finds := map[int]func(){2000: d.finds(t, make(2000)), 16000: d.finds(t, make(16000))}
			effort.Linear(t, effort.Own, 16000, func(n int) { finds[n]() })
		})
	}
}

// finds returns what finds the names of raw, without the analysis before it.
func (d *desk) finds(t *testing.T, raw string) func() {
	t.Helper()
	doc, _ := d.find(t, raw)
	ix := d.lex.Index(doc.Tokens)
	return func() { name.Find(doc, ix, d.lists) }
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "A. ", "Mr. Ada Obi (AB) said", "By Ada and Uzo\n\nTwo left.", "“El” Obi's", "X of the Y, Z and W", strings.Split(sentences, "\n")[3]} {
		f.Add(s)
	}
	d := newDesk(f)
	f.Fuzz(func(t *testing.T, raw string) {
		if _, err := text.Parse(raw); err != nil {
			t.Skip()
		}
		doc := crude(t, raw)
		r := name.Find(doc, d.lex.Index(doc.Tokens), d.lists)
		requireSound(t, doc, r)
		require.Equal(t, r, name.Find(doc, d.lex.Index(doc.Tokens), d.lists))
	})
}

// crude cuts a text at spaces and punctuation, with tags by turns, so that the
// fuzzer sees sequences that the analyzer never makes.
func crude(t testing.TB, raw string) *text.Document {
	t.Helper()
	doc, err := text.Parse(raw)
	require.NoError(t, err)
	tags := []string{"NNP", "NN", "VBD", "JJ", "NNS", "IN", "CD", "VBN", ","}
	for i, p := range doc.Paragraphs {
		s := text.Sentence{Span: p.Span, First: len(doc.Tokens), Paragraph: i}
		start := p.Start
		flush := func(end int) {
			if end > start {
				w := raw[start:end]
				spelling := text.Spell(w)
				doc.Tokens = append(doc.Tokens, text.Token{
					Span: text.Span{Start: start, End: end}, Spelling: &spelling, Base: &text.Base{Lemma: strings.TrimSuffix(spelling.Lower, "s")},
					Tag: tags[(end+len(w))%len(tags)], SpaceBefore: start > 0 && raw[start-1] == ' ',
				})
			}
			start = end
		}
		for k, r := range raw[p.Start:p.End] {
			at := p.Start + k
			if r == ' ' {
				flush(at)
				start = at + 1
			} else if strings.ContainsRune(",.()\"“”’;:|/", r) {
				flush(at)
				flush(at + len(string(r)))
			}
		}
		flush(p.End)
		s.Last = len(doc.Tokens)
		if s.Last > s.First {
			doc.Sentences = append(doc.Sentences, s)
		}
	}
	return doc
}

func BenchmarkFind(b *testing.B) {
	d := newDesk(b)
	articles, err := accuracy.Load(filepath.Join("..", "..", "accuracy", "testdata", "gold", "dev"))
	require.NoError(b, err)
	article := articles[0].Text + articles[1].Text + articles[2].Text
	for what, raw := range map[string]string{"short": article[:600], "typical": article[:5000], "long": strings.Repeat(article[:5000], 10)} {
		b.Run(what, func(b *testing.B) {
			doc, _ := d.find(b, raw)
			ix := d.lex.Index(doc.Tokens)
			b.SetBytes(int64(len(raw)))
			b.ReportAllocs()
			for b.Loop() {
				name.Find(doc, ix, d.lists)
			}
		})
	}
}

// TestOneBodyUnderTwoNames: letters, brackets and another case make no other body.
func TestOneBodyUnderTwoNames(t *testing.T) {
	d := newDesk(t)
	for raw, want := range map[string]string{
		"The Umbekka Canal Management Authority (Ucma) closed it. Ucma said so.":                              "Umbekka Canal Management Authority",
		"Men of the Vrantu River Command, a prison gang known as the VRC, came. The VRC denied it.":           "Vrantu River Command",
		"It fought the PKK. Men of the Kurdistan Workers' Party, or PKK, came.":                               "Kurdistan Workers' Party",
		"The Trump administration cut it. The Trump Administration said so.":                                  "Trump administration",
		"The government of Costa Vrantu cut it. It was the government of Costa Vrantu which signed the deal.": "government of Costa Vrantu",
		"The government of Norway cut it. It was the Norwegian government which signed the deal.":             "government of Norway",
	} {
		doc, r := d.find(t, raw)
		var orgs []string
		for i := range r.Entities {
			if r.Entities[i].Kind == name.Organization {
				orgs = append(orgs, r.Entities[i].Name)
			}
		}
		require.Equal(t, []string{want}, orgs, "%s: %s", raw, spellAll(doc, r))
	}
	_, r := d.find(t, "The government of Costa Vrantu cut it. Costa Vrantu has two ports.")
	require.Equal(t, name.Place, entity(t, r, "Costa Vrantu").Kind)
}
