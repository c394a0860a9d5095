package compare

import (
	"slices"
	"strings"
)

// personName is a name as persons are matched by it.
type personName struct {
	words     []string // without initials, nicknames and suffixes
	initials  string   // "j" of "Ada J. Quill"
	nicknames []string
}

// readPersonName reads "Ada J. “Goose” Quill, Jr.".
func readPersonName(name string, aliases []string) personName {
	plain, nicknames := cutNicknames(name)
	var p personName
	for _, w := range foldWords(plain) {
		switch {
		case w == "jr" || w == "sr" || w == "ii" || w == "iii":
		case len(w) == 1:
			p.initials += w
		default:
			p.words = append(p.words, w)
		}
	}
	if len(p.words) == 0 {
		p.words = foldWords(name)
	}
	for _, n := range append(nicknames, aliases...) {
		words := foldWords(n)
		if len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool { return slices.Contains(p.words, w) }) {
			p.nicknames = append(p.nicknames, strings.Join(words, " "))
		}
	}
	return p
}

// cutNicknames takes what stands in quotes out of a name.
func cutNicknames(name string) (plain string, nicknames []string) {
	parts := strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune("“”\"()", r) })
	if len(parts) < 2 {
		return strings.Join(parts, " "), nil
	}
	for i, part := range parts {
		if i%2 == 0 {
			plain += part + " "
			continue
		}
		nicknames = append(nicknames, strings.TrimSpace(part))
	}
	return strings.TrimSpace(plain), nicknames
}

func (p personName) full() string { return strings.Join(p.words, " ") }

// individual is a person, and the claims that name him or her.
type individual struct {
	name    personName
	members []int
	reports reportSet
	stories map[int]bool
	first   Ref
}

// people gathers individuals under the keys of their names.
type people struct {
	*work
	all     []*individual
	byFull  map[string][]*individual
	byWord  map[string][]*individual // any word but the first
	byFirst map[string][]*individual
	byNick  map[string][]*individual
}

// joinPeople joins namings of the same persons: the same full name wherever it
// stands; a shorter name, down to a bare surname, with the one fuller name that
// it can be short for among the reports of its stories.
func (w *work) joinPeople(namings []naming) []int {
	p := &people{
		work: w, byFull: map[string][]*individual{}, byWord: map[string][]*individual{},
		byFirst: map[string][]*individual{}, byNick: map[string][]*individual{},
	}
	order := make([]int, len(namings))
	names := make([]personName, len(namings))
	for i := range namings {
		order[i], names[i] = i, readPersonName(namings[i].name, namings[i].aliases)
	}
	slices.SortStableFunc(order, func(a, b int) int { return len(names[b].words) - len(names[a].words) })
	for _, i := range order {
		p.place(i, &namings[i], names[i])
	}
	sets := make([]int, len(namings))
	for set, ind := range p.all {
		for _, i := range ind.members {
			sets[i] = set
		}
	}
	return sets
}

// place puts a naming with the person that it names. Fuller names come first.
func (p *people) place(i int, n *naming, name personName) {
	story := p.stories[n.ref.Report]
	at := p.sameName(name, story)
	if at == nil {
		at = p.fuller(n, name, story)
	}
	if at == nil {
		at = &individual{name: name, stories: map[int]bool{}, first: n.ref}
		p.all = append(p.all, at)
		p.index(at)
	}
	at.members = append(at.members, i)
	at.reports.add(n.ref.Report)
	at.stories[story] = true
	for _, nick := range name.nicknames {
		p.byNick[nick] = append(p.byNick[nick], at)
	}
}

func (p *people) index(at *individual) {
	full := at.name.full()
	p.byFull[full] = append(p.byFull[full], at)
	p.byFirst[at.name.words[0]] = append(p.byFirst[at.name.words[0]], at)
	for _, w := range at.name.words[1:] {
		p.byWord[w] = append(p.byWord[w], at)
	}
}

// sameName finds a person of the same name. Initials must not exclude each
// other, and a single word is a name within its story only.
func (p *people) sameName(name personName, story int) *individual {
	for _, at := range candidates(p.byFull[name.full()]) {
		clash := name.initials != "" && at.name.initials != "" && name.initials != at.name.initials
		if !clash && (len(name.words) > 1 || at.stories[story]) {
			return at
		}
	}
	return nil
}

// fuller finds the one person of the story whose name a shorter one can be
// short for. A report that tells the two apart has decided otherwise.
func (p *people) fuller(n *naming, name personName, story int) *individual {
	last := name.words[len(name.words)-1]
	near := slices.Concat(candidates(p.byWord[last]), candidates(p.byNick[name.full()]))
	if len(name.words) > 1 {
		near = append(near, candidates(p.byFirst[name.words[0]])...)
	}
	var found []*individual
	for _, at := range near {
		if at.stories[story] && at.name.covers(name) && !slices.Contains(found, at) {
			found = append(found, at)
		}
	}
	apart := func(at *individual) bool { return at.reports.has(n.ref.Report) }
	open := slices.DeleteFunc(slices.Clone(found), apart)
	for _, at := range found {
		e := &evidence{explain: p.options.Explain, score: 1}
		switch {
		case apart(at):
			e.forbid(vetoToldApart)
		case len(open) > 1:
			e.forbid(vetoSurname)
		}
		p.decide(at.first, n.ref, e, 1, len(open) == 1 && at == open[0])
	}
	if len(open) == 1 {
		return open[0]
	}
	return nil
}

// covers reports whether a shorter name can be short for p: its words stand in
// p in their order, a single one not as the first; or it is a nickname of p.
func (p personName) covers(short personName) bool {
	if slices.Contains(p.nicknames, short.full()) {
		return true
	}
	if len(short.words) >= len(p.words) || len(short.words) == 1 && p.words[0] == short.words[0] {
		return false
	}
	at := 0
	for _, w := range p.words {
		if at < len(short.words) && w == short.words[at] {
			at++
		}
	}
	return at == len(short.words)
}
