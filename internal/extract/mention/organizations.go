package mention

import (
	"slices"

	"factdesk/internal/extract/text"
)

// span is a candidate for the name of an organization within one sentence.
type span struct {
	first, last int
	kind        string
	country     string
	rule        string
	known       bool
	bare        bool
	thing       bool // an event or a product, no organization
	weak        bool // a word that names other things as well
}

// sentence finds the mentions of one sentence, the surest first: organizations
// by their words, governments and offices, then whatever else is capitalised.
func (f *Found) sentence(n int) {
	s := &f.doc.Sentences[n]
	zone := f.doc.Paragraphs[s.Paragraph].Zone
	if s.First >= s.Last || zone == text.Link || zone == text.Boilerplate && !f.creditLabel(s) {
		return
	}
	if zone == text.Byline || zone == text.Headline && f.unmarkedByline(s) {
		f.byline(n)
		return
	}
	if f.inDateline(s.First) {
		f.dateline(n, zone)
	}
	if f.allShout(s) {
		return
	}
	if zone == text.Caption {
		f.captionCredit(n)
	}
	f.headed(n, zone)
	f.governments(n, zone)
	f.runs(n, zone)
	f.aliases(n, zone)
}

func (f *Found) allShout(s *text.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		if f.has(i, word) {
			return f.has(i, shout)
		}
	}
	return true
}

// headed finds well-known organizations and those whose last or first word
// tells what they are. The longest candidate wins.
func (f *Found) headed(n int, zone text.ZoneKind) {
	s := &f.doc.Sentences[n]
	spans := f.spans[:0]
	for i := s.First; i < s.Last; i++ {
		if !f.has(i, capital) || f.is(i, degree) {
			continue
		}
		if f.owner[i] == 0 && f.marketIndex(i, n, zone) {
			continue
		}
		if c, ok := f.knownAt(i, s); ok {
			spans = append(spans, c)
		}
		if f.heads[i].length == 0 && (f.purpose(i) || f.unitedTrade(i)) {
			f.heads[i] = headHit{length: 1, kind: f.l.kindOf("ngo")}
		}
		if f.heads[i].length > 0 {
			if c, ok := f.headAt(i, s); ok {
				spans = append(spans, c)
			}
		}
		if f.tok[i].Lower == "local" && !f.has(i, starts) && !f.has(i-1, capital) && f.has(i+1, number) && i+2 <= s.Last {
			spans = append(spans, span{first: i, last: i + 2, kind: "ngo", rule: "org.head"}) // a branch of a union: Local 318
		}
		if f.is(i, orgFirst) {
			if c, ok := f.firstAt(i, s); ok {
				spans = append(spans, c)
			}
		}
	}
	if len(spans) > 1 {
		slices.SortStableFunc(spans, func(a, b span) int {
			if d := (b.last - b.first) - (a.last - a.first); d != 0 {
				return d
			}
			if a.known != b.known {
				if a.known {
					return -1
				}
				return 1
			}
			return a.first - b.first
		})
	}
	for _, c := range spans {
		f.addOrg(c, n, zone)
	}
	f.spans = spans
}

// marketIndex keeps the name of a stock market index out of the organizations.
func (f *Found) marketIndex(i, n int, zone text.ZoneKind) bool {
	h, ok := f.hit(i, f.doc.Sentences[n].Last, f.l.ids.indexes)
	if !ok {
		return false
	}
	if k, found := f.hit(i, f.doc.Sentences[n].Last, f.l.ids.known); found && k.Len > h.Len || f.lower(i+h.Len) == "&" {
		return false
	}
	f.add(Mention{First: i, Last: i + h.Len, Kind: Other, thing: true, sentence: n, zone: zone})
	return true
}

// purpose reports whether a word that tells no kind by itself begins an
// organization's name by what it is for: Campaign for Safe Ferries.
func (f *Found) purpose(i int) bool {
	switch prep := f.lower(i + 1); prep {
	case "for", "against":
		return connects(f.tok[i].Lower, prep, false) && f.has(i+2, capital) && !f.has(i+2, stop|starts)
	}
	return false
}

// unitedTrade reports whether those of one trade who are united begin at the token
// before i and go on with where: United Nurses of Umbo.
func (f *Found) unitedTrade(i int) bool {
	return unionists[f.tok[i].Lower] && f.lower(i-1) == "united" && f.has(i-1, capital) && f.lower(i+1) == "of" && f.is(i+2, place) && f.has(i+2, capital)
}

// addOrg keeps a candidate whose tokens are still free.
func (f *Found) addOrg(c span, n int, zone text.ZoneKind) {
	if end := c.last; end < len(f.tok) && f.legalTail(end) {
		c.last, c.kind = end+1, "company"
	}
	c.last = f.chapter(c, zone)
	if f.administrationOf(c) {
		f.addAdministration(c, n, zone)
		return
	}
	p := Mention{
		First: c.first, Last: c.last, Kind: Organization, Rule: c.rule, OrgKind: c.kind, country: c.country,
		sentence: n, zone: zone, Bare: c.bare, Known: c.known,
	}
	if c.thing {
		f.add(Mention{First: c.first, Last: c.last, Kind: Other, thing: true, sentence: n, zone: zone})
		return
	}
	if c.bare {
		p.Kind = ""
	}
	if f.lower(c.first-1) == "of" && f.is(c.first-2, thingNoun) && f.has(c.first-2, capital) && !f.is(c.first-2, cue|head) {
		return // the Compact of Free Association
	}
	if (c.rule == "org.head" || c.known) && f.fieldOfOffice(c.first, c.last) || c.rule == "org.head" && f.designation(&p) {
		return
	}
	switch {
	case c.weak:
		p.Kind = ""
		f.shapeEvidence(&p)
		p.Org.add(5, c.rule)
		p.spelled = [3]int{p.Person.Sum, p.Org.Sum, p.Place.Sum}
		f.contextEvidence(&p)
	case c.known:
		p.Org.add(9, c.rule)
	case c.bare:
		p.Org.add(1, c.rule)
	default:
		p.Org.add(7, c.rule)
	}
	if f.personWithHead(c) {
		p.Kind = ""
		p.Org = Evidence{}
		p.Org.add(4, c.rule)
		f.shapeEvidence(&p)
		p.spelled = [3]int{p.Person.Sum, p.Org.Sum, p.Place.Sum}
		f.contextEvidence(&p)
	}
	f.refineKind(&p)
	f.saidKind(&p, c)
	f.rulingKind(&p)
	f.add(p)
}

// saidKind prefers what the article says of an organization to what a vague
// head of its name tells: "Dockers United, a trade union".
func (f *Found) saidKind(p *Mention, c span) {
	if c.known || c.bare || p.Kind != Organization {
		return
	}
	switch p.OrgKind {
	case "ngo", "sports", "other", "political_party", "company", "military":
	default:
		return
	}
	probe := Mention{First: p.First, Last: p.Last, sentence: p.sentence}
	f.contextEvidence(&probe)
	s := &f.doc.Sentences[p.sentence]
	switch {
	case p.OrgKind == "military" && probe.OrgKind != "criminal": // a brigade is an army's, unless a rebel group
	case probe.OrgKind == "group" && f.criminalSentence(&probe, s.First, s.Last):
		p.OrgKind = "criminal"
	case probe.OrgKind != "" && probe.OrgKind != "group" && probe.Org.Sum >= 5:
		p.OrgKind = probe.OrgKind
	}
}

// personWithHead reports whether a given name and one word could as well be a
// person whose surname is an organization's head: Charlotte Church.
func (f *Found) personWithHead(c span) bool {
	if n := c.last - c.first; n > 2 && n <= 4 && !c.known && f.has(c.last-1, upper) && len(f.tok[c.last-1].Norm) <= 3 && f.is(c.first, given) && !f.is(c.first, place) {
		return true // Ada Obi SC
	}
	return c.last-c.first == 2 && !c.known && f.is(c.first, given) && !clinics[f.tok[c.last-1].Lower] && !f.is(c.first, givenDoubtful|place|surname|common) &&
		f.lower(c.first-1) != "the" && !legalForms.Get(f.tok[c.last-1].Lower)
}

// designation reports whether a name is what others are put down as: "listed as
// Hostile Foreign Organizations".
func (f *Found) designation(p *Mention) bool {
	if f.lower(p.First-1) != "as" {
		return false
	}
	for i := p.First; i < p.Last; i++ {
		switch f.tok[i].Lower {
		case "organizations", "organisations", "groups", "entities", "terrorists", "nationals":
			return true
		}
	}
	return false
}

// firstAt returns an organization that begins with a telling word: Radio X 7.
func (f *Found) firstAt(i int, s *text.Sentence) (span, bool) {
	h, ok := f.hit(i, s.Last, f.l.ids.firsts)
	if !ok || f.has(i-1, capital) && f.tok[i].SpaceBefore && !f.has(i-1, starts) {
		return span{}, false
	}
	end := f.particles(i+h.Len, s.Last)
	for end < s.Last && end-i < maxName && f.nameToken(end) && !f.is(end, title) {
		end = f.particles(end+1, s.Last)
	}
	if f.has(end, number) && end < s.Last && !f.isYear(end) {
		end++
	}
	if end == i+h.Len || f.has(i, starts) && f.plainWord(end-1) && end == i+h.Len+1 && !f.has(end-1, number) {
		return span{}, false
	}
	return span{first: i, last: end, kind: h.Attr(), rule: "org.first"}, true
}

// particles skips lower-case particles if a name goes on after them.
func (f *Found) particles(i, limit int) int {
	k := i
	for k < limit && k-i < 4 {
		switch {
		case f.is(k, particle) && !f.has(k, capital):
			k++
		case f.lower(k) == "'" && f.lower(k+1) == "t" && !f.tok[k+1].SpaceBefore: // van 't Hoff
			k += 2
		default:
			limit = k
		}
	}
	limit = len(f.tok)
	if k > i && k < limit && f.nameToken(k) {
		return k
	}
	return i
}

// isYear reports whether token i is a bare year.
func (f *Found) isYear(i int) bool {
	t := f.tok[i].Norm
	return len(t) == 4 && (t[0] == '1' && (t[1] == '8' || t[1] == '9') || t[0] == '2' && t[1] == '0')
}
