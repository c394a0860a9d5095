package mention

// roleBehind cuts the role off that follows the name of an author without a comma,
// and returns it, or none: Ada Obi Education correspondent, Ada Obi Science and
// health editor. The role begins with a capital and ends in lower case.
func (f *Found) roleBehind(g segment) roleRef {
	end := g.last
	if f.lower(end) == "and" && !f.has(end+1, capital) {
		for end++; end < len(f.tok) && end-g.last < 4 && f.has(end, word) && !f.has(end, capital) && !f.is(end-1, roleEnd); {
			end++
		}
	}
	if !f.is(end-1, roleEnd|personNoun) || f.has(end-1, capital) {
		return roleRef{}
	}
	for i := g.first + 2; i < min(g.last, g.first+8); i++ {
		if f.roleFrom(i, g.last) {
			return roleRef{i, end, rankOffice}
		}
	}
	return roleRef{}
}

// roleFrom reports whether tokens i to last are the capitalised start of a role,
// or all of it: a field, a country or a part of the world, and a trade.
func (f *Found) roleFrom(i, last int) bool {
	if !f.has(i, capital) {
		return true
	}
	length, _ := f.placeAt(i, last)
	if f.is(i, surname) && !f.is(i, common) && length < 2 {
		return false
	}
	for i += length; i < last; i++ {
		if !f.plainWord(i) && !f.is(i, common|role|roleEnd|personNoun|demonym|place) {
			return false
		}
	}
	return true
}

// agencies reports whether a segment names no agency but says that there were some:
// By Ada Obi and News Agencies.
func (f *Found) agencies(g segment) bool {
	switch f.lower(g.last - 1) {
	case "agencies", "wires", "services":
	default:
		return false
	}
	for i := g.first; i < g.last-1; i++ {
		switch f.tok[i].Lower {
		case "news", "wire", "other", "international", "foreign", "press", "staff", "the":
		default:
			return false
		}
	}
	return g.last-g.first > 1 || f.lower(g.first) != "services"
}
