package mention_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/mention"
	"factdesk/internal/extract/nlp"
	"factdesk/internal/extract/text"
)

// desk finds mentions as the engine does.
type desk struct {
	lex   *lexicon.Lexicon
	lists *mention.Lists
	words *nlp.Analyzer
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	lex, err := lexicon.Builtin()
	require.NoError(t, err)
	lists, err := mention.NewLists(lex)
	require.NoError(t, err)
	words, err := nlp.New(nlp.Knowledge{})
	require.NoError(t, err)
	return &desk{lex, lists, words}
}

func (d *desk) find(t *testing.T, raw string) *mention.Found {
	t.Helper()
	doc, err := text.Parse(raw)
	require.NoError(t, err)
	require.NoError(t, d.words.Analyze(context.Background(), doc))
	return mention.Find(doc, d.lex.Index(doc.Tokens), d.lists)
}

// only returns the mention that the text spells so.
func only(t *testing.T, f *mention.Found, spelling string) *mention.Mention {
	t.Helper()
	var out *mention.Mention
	for i := range f.Mentions {
		if p := &f.Mentions[i]; f.Written(p.First, p.Last) == spelling {
			require.Nil(t, out, "%q stands there once", spelling)
			out = p
		}
	}
	require.NotNil(t, out, "%q is found", spelling)
	return out
}

// forms returns the short forms of one kind, written out.
func forms(t *testing.T, f *mention.Found, spellings []string, note func(mention.Note)) map[mention.Form][]string {
	t.Helper()
	written := map[mention.Phrase]string{}
	for _, s := range spellings {
		written[only(t, f, s).Key] = strings.ToLower(s)
	}
	out := map[mention.Form][]string{}
	note(func(of mention.Form, form mention.Phrase) {
		if s := written[form]; s != "" {
			out[of] = append(out[of], s)
		}
	})
	return out
}

func TestKindsAreSettledBySpelling(t *testing.T) {
	f := newDesk(t).find(t, "Judge Tilo Brantov wept in Tarvolo. Umbekka, which he had heard of, was quiet.")
	defer f.Free()
	person := only(t, f, "Tilo Brantov")
	require.Equal(t, mention.Person, person.Kind)
	require.True(t, person.Titled)
	require.Equal(t, "Judge", f.Role(person))
	require.Equal(t, mention.Place, only(t, f, "Tarvolo").Kind)
	require.Equal(t, only(t, f, "Tilo Brantov"), &f.Mentions[f.At(person.First)])
	require.Negative(t, f.At(person.Last))
}

// TestAccentsMakeNoOtherName: the parts of a name are the same with and without
// accents and the full stop of an initial; what is written differs.
func TestAccentsMakeNoOtherName(t *testing.T) {
	f := newDesk(t).find(t, "They met Recep T. Erdoğan. Then they met Recep T Erdogan, and Mr. Łukasz Strøm. Mr. Lukasz Strom left.")
	defer f.Free()
	for _, pair := range [][2]string{{"Recep T. Erdoğan", "Recep T Erdogan"}, {"Łukasz Strøm", "Lukasz Strom"}} {
		a, b := only(t, f, pair[0]), only(t, f, pair[1])
		require.Equal(t, f.Parts(a), f.Parts(b), pair)
		require.NotEqual(t, a.Key, b.Key, pair)
	}
	require.Len(t, f.Parts(only(t, f, "Recep T. Erdoğan")), 3)
}

func TestPersonsCanBeNamedByEveryPart(t *testing.T) {
	f := newDesk(t).find(t, "Nurse Tove “Gull” Askildsen wept. Ms. Askildsen left. Ms. Gull slept.")
	defer f.Free()
	got := forms(t, f, []string{"Askildsen", "Gull"}, func(n mention.Note) { f.PersonForms(only(t, f, "Tove “Gull” Askildsen"), n) })
	require.Equal(t, map[mention.Form][]string{mention.PersonPart: {"askildsen", "gull"}}, got)
}

func TestOrganizationsCanBeNamedShort(t *testing.T) {
	f := newDesk(t).find(t, "The Norwegian Bureau of Umbekka Rivers met. The BUR left. The Umbekka Rivers Bureau slept.")
	defer f.Free()
	long := only(t, f, "Norwegian Bureau of Umbekka Rivers")
	got := forms(t, f, []string{"BUR", "Umbekka Rivers Bureau"}, func(n mention.Note) { f.OrgForms(long, n) })
	require.Equal(t, map[mention.Form][]string{mention.OrgShort: {"umbekka rivers bureau"}, mention.OrgAcronym: {"bur"}}, got)
	require.NotEqual(t, mention.NoPhrase, f.OrgForm(long))
}
