package mention

// streetEnds are short forms of words for a street that end its name.
var streetEnds = map[string]bool{"ave": true, "ave.": true, "blvd": true, "blvd.": true, "rd": true, "rd.": true, "st": true, "st.": true}

// compassPoint reports whether the capitals at token i say in which quarter of a
// town a street lies, and are no legal form: Fourth Ave. SE.
func (f *Found) compassPoint(i int) bool {
	switch f.lower(i) {
	case "se", "sw", "ne", "nw":
		return streetEnds[f.lower(i-1)] || f.is(i-1, placeNoun) && f.has(i-1, capital)
	}
	return false
}

// street reports whether the words [first, last) end like the name of a street:
// Maple Ave., Fourth Ave. SE.
func (f *Found) street(first, last int) bool {
	end := last - 1
	return end > first && (f.compassPoint(end) || streetEnds[f.lower(end)])
}
