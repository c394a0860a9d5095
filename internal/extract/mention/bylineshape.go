package mention

import "factdesk/internal/extract/text"

// unmarkedByline reports whether a headline line that is not the first line of
// the page, and stands before the body, is one of authors and papers: "By" opens
// it, or it holds nothing but names and the words between them.
func (f *Found) unmarkedByline(s *text.Sentence) bool {
	if s.Paragraph == 0 || s.Paragraph > 6 || f.firstBody >= 0 && s.Paragraph > f.firstBody {
		return false
	}
	if f.lower(s.First) == "by" && f.has(s.First+1, capital) {
		return true
	}
	names, weak, roles := 0, 0, 0
	for _, g := range f.cut(s) {
		full := g
		g = f.trim(g)
		switch {
		case f.clocked(full) || g.first >= g.last && !f.has(full.first, word) || g.first < g.last && (f.isDateLine(g) || f.whereabouts(g)):
		case f.roleWords(full):
			roles++
		case g.first >= g.last || g.last-g.first > 6:
			return false
		case f.onlyName(g):
			names++
		case g.last-g.first == 1 && f.has(g.first, capital) && !f.is(g.first, common|place|demonym):
			weak++
		default:
			return false
		}
	}
	if names == 0 && weak == 0 && roles > 0 {
		return len(f.Mentions) > 0 && f.Mentions[len(f.Mentions)-1].Author
	}
	return names > 0 && weak <= names
}

// roleWords reports whether a segment is nothing but a role, capitalised or not.
func (f *Found) roleWords(g segment) bool {
	if !f.is(g.last-1, roleEnd|personNoun) || f.lower(g.first) == "the" || f.headKind(g.last-1) == "media" {
		return false
	}
	for i := g.first; i < g.last; i++ {
		if !f.plainWord(i) && !f.is(i, role|personNoun|demonym|place) {
			return false
		}
	}
	return true
}

// onlyName reports whether all words of a segment are those of a name.
func (f *Found) onlyName(g segment) bool {
	for i := g.first; i < g.last; i++ {
		if t := f.tok[i].Norm; !f.has(i, capital|number) && !f.is(i, particle) && t != "'" && t != "t" && !f.quote(i) {
			return false
		}
	}
	if f.headKind(g.last-1) == "media" || f.is(g.first, orgFirst) {
		return true
	}
	p := Mention{First: g.first, Last: g.last}
	f.shapeEvidence(&p)
	return p.Person.Sum >= 2 && p.Person.Sum > p.Place.Sum
}
