package compare

import (
	"slices"
	"strings"
)

// bodySet is an organization, and the claims that name it.
type bodySet struct {
	countries map[string]bool
	stories   map[int]bool
	members   []int
}

// bodies gathers organizations under the keys of their names.
type bodies struct {
	*work
	all   []*bodySet
	byKey map[string][]*bodySet
}

// joinBodies joins namings of the same organizations: by the name without
// country, article and legal form, by the acronym, and by the other names that
// a report itself gives. Countries that are known must agree. Acronyms and
// names of one word hold within a story.
func (w *work) joinBodies(namings []naming) []int {
	b := &bodies{work: w, byKey: map[string][]*bodySet{}}
	order := make([]int, len(namings))
	for i := range order {
		order[i] = i
	}
	// Those that give name and acronym come first, so that either alone finds them.
	slices.SortStableFunc(order, func(x, y int) int {
		return poverty(namings[x].claim.Organization.Acronym == "") - poverty(namings[y].claim.Organization.Acronym == "")
	})
	for _, i := range order {
		b.place(i, &namings[i])
	}
	sets := make([]int, len(namings))
	for set, s := range b.all {
		for _, i := range s.members {
			sets[i] = set
		}
	}
	return sets
}

func (b *bodies) place(i int, n *naming) {
	story := b.stories[n.ref.Report]
	country := b.countryOf(n)
	keys := b.keys(n)
	var at *bodySet
	for _, key := range keys {
		if at = b.find(key, country, story); at != nil {
			break
		}
	}
	if at == nil {
		at = &bodySet{countries: map[string]bool{}, stories: map[int]bool{}}
		b.all = append(b.all, at)
	}
	at.members = append(at.members, i)
	at.stories[story] = true
	if country != "" {
		at.countries[country] = true
	}
	for _, key := range keys {
		if !slices.Contains(b.byKey[key], at) {
			b.byKey[key] = append(b.byKey[key], at)
		}
	}
}

func (b *bodies) find(key, country string, story int) *bodySet {
	for _, at := range candidates(b.byKey[key]) {
		countries := country == "" || len(at.countries) == 0 || at.countries[country]
		if countries && (strings.Contains(key, " ") || at.stories[story]) {
			return at
		}
	}
	return nil
}

// countryOf returns the code of an organization's country, from its name or as
// the report knows it.
func (b *bodies) countryOf(n *naming) string {
	if c := b.words.party(n.name).country; c != "" {
		return c
	}
	return b.words.party(n.claim.Organization.Country).country
}

// keys returns what an organization may be called: the surest name first.
func (b *bodies) keys(n *naming) []string {
	var keys []string
	add := func(key string) {
		if key != "" && !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	for _, name := range append([]string{n.name}, n.aliases...) {
		core := b.words.party(name).core
		add(core)
		if words := strings.Fields(core); len(words) > 2 && b.words.tails[words[len(words)-1]] {
			add(strings.Join(words[:len(words)-1], " "))
		}
	}
	acronym := n.claim.Organization.Acronym
	if acronym == "" && isAcronym(n.name) {
		acronym = n.name
	}
	add(strings.ToLower(strings.ReplaceAll(acronym, ".", "")))
	add(initialsOf(n.name))
	return keys
}

// leastAcronym and mostAcronym bound the letters of what is read as an acronym.
const (
	leastAcronym = 2
	mostAcronym  = 8
)

func isAcronym(name string) bool {
	letters := strings.ReplaceAll(name, ".", "")
	return len(letters) >= leastAcronym && len(letters) <= mostAcronym &&
		strings.ToUpper(letters) == letters && !strings.ContainsAny(letters, " 0123456789")
}

// initialsOf returns the first letters of a name of three words or more: what
// other reports may call it by.
func initialsOf(name string) string {
	var b strings.Builder
	for _, w := range foldWords(name) {
		switch w {
		case "of", "the", "and", "for", "on", "in", "against":
		default:
			b.WriteByte(w[0])
		}
	}
	if b.Len() < 3 {
		return ""
	}
	return b.String()
}

// joinPlaces joins namings of the same places: the same name, and no two countries.
func (w *work) joinPlaces(namings []naming) []int {
	sets := make([]int, len(namings))
	first := map[string]int{}
	next := 0
	for i := range namings {
		p := namings[i].claim.Place
		key := strings.Join(foldWords(p.Name), " ")
		if code, n := w.words.countryAt(nameFields(p.Name)); n > 0 && p.Kind == "country" {
			key = "@" + code
		}
		key += "\x00" + p.Country
		set, seen := first[key]
		if !seen {
			set = next
			next++
			first[key] = set
		}
		sets[i] = set
	}
	return sets
}
