package mention

import (
	"strings"

	"factdesk/internal/extract/text"
	"factdesk/internal/extract/wordset"
)

// governing are lower-case words that make an organization of a country or of
// its head before them: Mexican government, Obi administration, Kenyan army.
var governing = wordset.New(map[string]string{
	"government": "government", "administration": "government",
	"military": "military", "army": "military", "navy": "military", "air": "military", "armed": "military",
})

// lowerHeads are lower-case words that belong to the name before them.
var lowerHeads = wordset.New(map[string]string{
	"cartel": "criminal", "cartels": "criminal", "mafia": "criminal",
})

// portfolios are what a ministry under a lower-case name can be in charge of.
var portfolios = map[string]string{
	"defence": "military", "defense": "military",
	"finance": "government", "foreign": "government", "interior": "government", "security": "government",
	"justice": "government", "health": "government", "education": "government", "transport": "government",
	"energy": "government", "environment": "government", "agriculture": "government", "labour": "government",
	"labor": "government", "trade": "government", "industry": "government", "economy": "government",
	"culture": "government", "oil": "government", "mines": "government", "mining": "government",
	"petroleum": "government", "tourism": "government", "fisheries": "government", "housing": "government",
	"migration": "government", "planning": "government", "commerce": "government", "water": "government",
	"information": "government", "communications": "government", "home": "government", "affairs": "government",
	"sports": "government", "science": "government", "infrastructure": "government", "power": "government",
}

// officers are those whose office is an organization under a lower-case name:
// attorney general's office, district attorney's office.
func officer(first, second string) int {
	switch {
	case second == "general" && (first == "attorney" || first == "prosecutor" || first == "procurator"):
		return 2
	case first == "attorney-general" || first == "prosecutor" || first == "prosecutors" || first == "prosecutor-general":
		return 1
	case first == "district" && second == "attorney":
		return 2
	}
	return 0
}

// namesGovernment reports whether governments has to look at a word.
func namesGovernment(w string) bool {
	switch w {
	case "ministry", "agency", "attorney", "prosecutor", "procurator", "district", "court", "hospital":
		return true
	}
	return governing.Get(w) != "" || lowerHeads.Get(w) != "" || officer(w, "") > 0
}

// governments finds organizations that are named through a country, a head of
// government or an office.
func (f *Found) governments(n int, zone text.ZoneKind) {
	s := &f.doc.Sentences[n]
	for i := s.First; i < s.Last; i++ {
		if !f.seen(i, governmentWord) || f.owner[i] != 0 || f.has(i, shout) {
			continue
		}
		p := Mention{sentence: n, zone: zone, Kind: Organization}
		t := f.tok[i].Lower
		switch {
		case t == "government" && f.lower(i+1) == "of":
			f.realm(i, s, p)
		case governing.Get(t) != "" && !f.has(i, starts):
			f.governmentOf(i, s, p)
		case t == "ministry" && !f.has(i, capital):
			f.ministry(i, s, p)
		case lowerHeads.Get(t) != "" && !f.has(i, capital):
			f.lowerHead(i, s, p)
		case officer(t, f.lower(i+1)) > 0:
			f.office(i, s, p)
		case t == "agency" && !f.has(i, capital):
			f.worldAgency(i, s, p)
		case t == "court" && !f.has(i, capital):
			f.lowerCourt(i, s, p)
		case t == "hospital" && !f.has(i, capital):
			f.lowerHospital(i, s, p)
		}
	}
}

// governmentOf handles "<whose> government" with the word at token i.
func (f *Found) governmentOf(i int, s *text.Sentence, p Mention) {
	p.OrgKind, p.Rule, p.Last = governing.Get(f.tok[i].Lower), "org.government_of", i+1
	switch f.tok[i].Lower + " " + f.lower(i+1) {
	case "air force", "armed forces":
		p.Last = i + 2
	default:
		if t := f.tok[i].Lower; t == "air" || t == "armed" {
			return
		}
	}
	k := i - 1
	if f.has(k, possess) {
		k--
	}
	if k < s.First || !f.has(k, capital) || f.has(k, shout) || p.OrgKind == "military" && f.nounAfter(p.Last) {
		return
	}
	p.First = f.wholeCountry(k, s)
	owner := f.is(k, demonym|country) || p.First < k
	switch {
	case owner && (f.is(p.First, demonym) || f.is(p.First, country)):
		p.country = f.countryAt(p.First, k+1)
	case p.OrgKind == "military" && f.strange(k) && f.nameToken(k) && strings.HasSuffix(f.tok[k].Lower, "ian") && f.owner[k] == 0: // of an unlisted country
	case f.is(k, place) || !f.nameToken(k) || f.is(k, notName) || p.OrgKind == "military" || f.heads[k].length > 0:
		return
	case f.owner[k] != 0:
		return
	default:
		p.hint = "head"
		if f.lower(i-1) == "'s" && f.tok[i].Lower == "government" && f.is(k, known) {
			return
		}
		p.First = f.surnameStart(k, s)
		if p.OrgKind == "government" && f.has(i-1, possess) && f.has(p.First-1, capital) && f.is(p.First-1, title|role) {
			return // President Ada Obi's government names her
		}
		f.note(k, governs)
	}
	p.Group = p.OrgKind == "government"
	p.Org.add(9, p.Rule)
	f.add(p)
}

// surnameStart moves left over the rest of a head's name: Ortega Ruiz administration.
func (f *Found) surnameStart(k int, s *text.Sentence) int {
	for k > s.First && f.nameToken(k-1) && f.owner[k-1] == 0 && f.tok[k].SpaceBefore && !f.is(k-1, demonym|country|title|role) {
		k--
	}
	return k
}

// wholeCountry returns the first token of the two- or three-word country or
// demonym that ends at token k.
func (f *Found) wholeCountry(k int, s *text.Sentence) int {
	for _, back := range []int{2, 1} {
		start := k - back
		if start < s.First || !f.is(start, country|demonym) {
			continue
		}
		if h, ok := f.hit(start, k+1, f.l.ids.demonyms); ok && h.Len == back+1 {
			return start
		}
		if h, ok := f.hit(start, k+1, f.l.ids.countries); ok && h.Len == back+1 {
			return start
		}
	}
	return k
}

// countryAt returns the alpha-2 code of the country or demonym at [first, last), or "".
func (f *Found) countryAt(first, last int) string {
	for _, id := range []struct{ list int }{{0}, {1}} {
		list := f.l.ids.demonyms
		if id.list == 1 {
			list = f.l.ids.countries
		}
		if h, ok := f.hit(first, last, list); ok && len(firstWord(h.Attr())) == 2 {
			return firstWord(h.Attr())
		}
	}
	return ""
}

// ministry handles "the finance ministry".
func (f *Found) ministry(i int, s *text.Sentence, p Mention) {
	k := i - 1
	if k < s.First || portfolios[f.tok[k].Lower] == "" {
		return
	}
	p.OrgKind, p.Rule = portfolios[f.tok[k].Lower], "org.ministry"
	if k-2 >= s.First && f.lower(k-1) == "and" && portfolios[f.lower(k-2)] != "" {
		k -= 2
	}
	if k-1 >= s.First && f.lower(k) == "affairs" {
		k--
	}
	if f.is(k-1, demonym) && k-1 >= s.First {
		p.country = f.countryAt(k-1, k)
		k--
	}
	p.First, p.Last = k, i+1
	p.Org.add(6, p.Rule)
	f.add(p)
}

// lowerHead handles "the Tacaria cartel".
func (f *Found) lowerHead(i int, s *text.Sentence, p Mention) {
	k := i
	for k > s.First && i-k < 5 && f.nameToken(k-1) && f.owner[k-1] == 0 {
		k--
	}
	if k == i || i-k == 1 && f.is(k, demonym|people) || f.is(k, country) || f.pairMark(k, demonym) {
		return
	}
	if f.has(k, starts) && i-k == 1 && f.is(k, common) {
		return
	}
	p.First, p.Last, p.OrgKind, p.Rule = k, i+1, lowerHeads.Get(f.tok[i].Lower), "org.lower_head"
	p.Org.add(7, p.Rule)
	f.add(p)
}

// lowerCourt handles "Tarvo magistrates' court": a town's court under its
// lower-case name; "a Tarvo district court" names none.
func (f *Found) lowerCourt(i int, s *text.Sentence, p Mention) {
	k := i - 1
	if f.has(k, possess) || f.lower(k) == "'" {
		k--
	}
	switch f.lower(k) {
	case "magistrates", "magistrate", "crown", "district", "high", "county", "city", "regional", "appeals":
	default:
		return
	}
	first := f.namesBefore(k, s)
	if first == k || f.has(k, capital) || f.is(first, demonym|country) || f.lower(first-1) == "a" || f.lower(first-1) == "an" {
		return
	}
	p.First, p.Last, p.OrgKind, p.Rule = first, i+1, "court", "org.lower_head"
	p.Org.add(7, p.Rule)
	f.add(p)
}

// lowerHospital handles "the Santa Umba de los Drantos hospital", whose name
// would be taken for a person's.
func (f *Found) lowerHospital(i int, s *text.Sentence, p Mention) {
	k := i
	for k > s.First && i-k < maxName && f.owner[k-1] == 0 && (f.has(k-1, capital) && !f.has(k-1, starts|possess|stop) || f.is(k-1, particle) && !f.has(k-1, capital)) {
		k--
	}
	for k < i && !f.has(k, capital) {
		k++
	}
	if i-k < 3 || f.lower(k-1) != "the" || !f.is(i-2, particle) && !f.is(k+1, particle) {
		return
	}
	p.First, p.Last, p.OrgKind, p.Rule = k, i+1, "other", "org.lower_head"
	p.Org.add(7, p.Rule)
	f.add(p)
}

// namesBefore returns where the free names begin that end at token k.
func (f *Found) namesBefore(k int, s *text.Sentence) int {
	first := k
	for first > s.First && k-first < 4 && f.nameToken(first-1) && f.owner[first-1] == 0 && !f.has(first-1, starts) {
		first--
	}
	return first
}

// office handles "the attorney general's office".
func (f *Found) office(i int, s *text.Sentence, p Mention) {
	k := i + officer(f.tok[i].Lower, f.lower(i+1))
	if !f.has(k, possess) && f.lower(k) != "'" || f.lower(k+1) != "office" || k+1 >= s.Last {
		return
	}
	first := i
	for first > s.First && officeModifier(f.lower(first-1)) {
		first--
	}
	p.First, p.Last, p.OrgKind, p.Rule = first, k+2, "law_enforcement", "org.office"
	p.Org.add(6, p.Rule)
	f.add(p)
}

func officeModifier(w string) bool {
	switch w {
	case "federal", "state", "public", "special", "national", "military", "regional", "district", "chief", "county", "city", "u.s.", "deputy", "assistant":
		return true
	}
	return false
}

// worldAgency handles "the UN refugee agency".
func (f *Found) worldAgency(i int, s *text.Sentence, p Mention) {
	k := i - 1
	for k > s.First && i-k < 4 && f.has(k, word) && !f.has(k, capital) {
		k--
	}
	if t := f.lower(k); k == i-1 || k < s.First || t != "un" && t != "u.n." || f.owner[k] != 0 && f.Mentions[f.owner[k]-1].Last != k+1 {
		return
	}
	if o := f.owner[k]; o != 0 {
		f.Drop(int(o - 1))
	}
	p.First, p.Last, p.OrgKind, p.Rule = k, i+1, "international", "org.world_agency"
	p.Org.add(9, p.Rule)
	f.add(p)
}
