package mention

import (
	"strings"

	"factdesk/internal/extract/text"
	"factdesk/internal/extract/wordset"
)

// maxAlias bounds the tokens of a by-name, and maxDescription those of the
// description between a name and its by-name.
const (
	maxAlias       = 5
	maxDescription = 12
)

// aliases finds by-names in one sentence: Ada Obi, known as “The Clerk”. They
// belong to the name before them if that proves to be a person's.
func (f *Found) aliases(n int, zone text.ZoneKind) {
	s := &f.doc.Sentences[n]
	for i := s.First; i < s.Last; i++ {
		if !f.has(i, announces) {
			continue
		}
		next := f.aliasCue(i)
		if next == 0 || next >= s.Last {
			continue
		}
		bearer := f.bearer(i, s)
		if bearer == 0 {
			continue
		}
		if first, last := f.byName(next, s); last > first {
			f.addAlias(Mention{First: first, Last: last, sentence: n, zone: zone, bearer: bearer})
		}
	}
}

// aliasCues are what words that announce a by-name begin with.
var aliasCues = wordset.New(map[string]bool{",": true, "alias": true, "aka": true, "a.k.a.": true, "nicknamed": true, "dubbed": true, "known": true})

// aliasCue returns the token after words that announce a by-name, or 0. Token i
// announces one.
func (f *Found) aliasCue(i int) int {
	switch f.tok[i].Lower {
	default:
		return i + 1
	case ",":
		if f.quotedName(i + 1) {
			return i + 1
		}
	case "known":
		if f.lower(i+1) == "as" {
			return i + 2
		}
		if f.lower(i+1) == "by" && f.lower(i+3) == "alias" {
			return i + 4
		}
	}
	return 0
}

// quotedName reports whether a by-name in quotation marks begins at token i:
// “El Zorro,” or the ‘Queen of Clubs’. A cry in capitals has no second word.
func (f *Found) quotedName(i int) bool {
	if f.lower(i) == "the" {
		i++
	}
	if !f.quote(i) {
		return false
	}
	words := 0
	for k := i + 1; k < len(f.tok) && k-i <= maxAlias+1; k++ {
		switch {
		case f.quote(k) || (f.lower(k) == "," || f.lower(k) == ".") && f.quote(k+1):
			return words > 1
		case strings.HasPrefix(f.tok[k].Tag, "PRP") || f.verbTag(k):
			return false // "We Won,"
		case f.has(k, capital):
			words++
		case f.lower(k) != "of" && !f.is(k, particle):
			return false
		}
	}
	return false
}

// bearer returns the first token plus one of the name that the cue at token i
// is said of, or 0: the name stands right before it, or before an age or a
// description of a person.
func (f *Found) bearer(i int, s *text.Sentence) int {
	k := i - 1
	for k > s.First && i-k < maxAlias && lightWord(f.lower(k)) {
		k--
	}
	if o := f.owner[max(k, 0)]; k >= s.First && o != 0 {
		return f.Mentions[o-1].First + 1
	}
	if k <= s.First || !f.is(k, personNoun|roleEnd) && !f.isAge(k) || f.cueKind(k) != "" {
		return 0
	}
	for back := 0; k > s.First && back < maxDescription; back++ {
		if o := f.owner[k-1]; f.lower(k) == "," && o != 0 {
			return f.Mentions[o-1].First + 1
		}
		if f.verbTag(k) && f.tok[k].Tag != "VBG" && f.tok[k].Tag != "VBN" {
			return 0
		}
		k--
	}
	return 0
}

// lightWord reports whether a word may stand between a name and "known as".
func lightWord(w string) bool {
	switch w {
	case ",", "(", "also", "better", "best", "widely", "popularly", "commonly", "locally", "often", "simply", "who", "is",
		"was", "more", "sometimes", "formerly", "usually", "and", "—", "–", "--":
		return true
	}
	return false
}

// byName returns the tokens of the by-name that begins at token i: what stands
// between quotation marks, or the name that was found there.
func (f *Found) byName(i int, s *text.Sentence) (first, last int) {
	if f.lower(i) == "the" && f.quote(i+1) {
		i++
	}
	if !f.quote(i) {
		if o := f.owner[i]; o != 0 && f.Mentions[o-1].First == i && f.Mentions[o-1].Kind == "" {
			return i, f.Mentions[o-1].Last
		}
		return 0, 0
	}
	if !f.has(i+1, capital) {
		return 0, 0
	}
	for k := i + 1; k < s.Last && k-i <= maxAlias+1; k++ {
		switch {
		case f.quote(k) || f.lower(k) == "," || f.lower(k) == "." && f.quote(k+1):
			return i + 1, k
		case !f.has(k, word|digit):
			return 0, 0
		}
	}
	return 0, 0
}

// addAlias keeps a by-name in place of the mentions that lie within it.
func (f *Found) addAlias(p Mention) {
	for k := p.First; k < p.Last; k++ {
		o := f.owner[k]
		if o == 0 {
			continue
		}
		if q := &f.Mentions[o-1]; q.First < p.First && q.role.last <= p.First || q.Last > p.Last {
			return
		}
		f.Drop(int(o - 1))
	}
	f.shapeEvidence(&p)
	p.spelled = [3]int{p.Person.Sum, p.Org.Sum, p.Place.Sum}
	f.contextEvidence(&p)
	f.add(p)
}

// settleAliases makes by-names of persons persons; those of anything else are
// names of their own.
func (f *Found) settleAliases() {
	for i := range f.Mentions {
		p := &f.Mentions[i]
		if p.bearer == 0 {
			continue
		}
		o := f.owner[p.bearer-1]
		if o == 0 || f.Mentions[o-1].Kind != Person || int(o-1) >= i {
			continue
		}
		p.Kind, p.Rule, p.AliasOf = Person, "person.alias", int(o)
		p.Person.add(8, p.Rule)
	}
}
