package name

// maxListed bounds the names of one enumeration.
const maxListed = 12

// enumerations reads names behind a plural noun that says what they are: "Two
// airlines, X, Y and Z", "unions such as X and Y", "the brewers X and Y".
func (f *finder) enumerations() {
	for i := 0; i < len(f.pieces); i++ {
		kind := f.pluralCue(f.pieces[i].first)
		if kind == "" {
			continue
		}
		end := f.listed(i)
		if end-i < 2 || !f.openNames(i, end) {
			continue
		}
		for k := i; k < end; k++ {
			p := &f.pieces[k]
			if p.kind != "" {
				continue
			}
			p.org.add(8, "org.enumeration")
			p.person.sum -= 2
			if p.orgKind == "" {
				p.orgKind = kind
			}
		}
		i = end - 1
	}
}

// pluralCue returns the kind that a plural noun before the name at token first
// tells of it and of those that follow, or "".
func (f *finder) pluralCue(first int) string {
	k := first - 1
	if f.lower(k) == "the" {
		k--
	}
	switch f.lower(k) {
	case ",", ":", "like", "including", "namely":
		k--
	case "as":
		if f.lower(k-1) != "such" {
			return ""
		}
		k -= 2
	}
	if f.lower(k) == "," {
		k-- // airlines, including X and Y
	}
	if k < 0 || f.has(k, capital) && !f.has(k, starts) || f.tok[k].Lemma == f.tok[k].Lower || f.owner[k] != 0 {
		return ""
	}
	return f.cueKind(k)
}

// listed returns the piece after the last one that commas and "and" tie to
// piece i without other words between them.
func (f *finder) listed(i int) int {
	end := i + 1
	for end < len(f.pieces) && end-i < maxListed {
		k := f.pieces[end-1].last
		comma := f.lower(k) == ","
		if comma {
			k++
		}
		last := f.lower(k) == "and" || f.lower(k) == "or"
		if last {
			k++
		}
		if f.lower(k) == "the" {
			k++
		}
		if !comma && !last || f.pieces[end].first != k {
			return end
		}
		end++
		if last {
			return end
		}
	}
	return end
}

// openNames reports whether none of the pieces [i, end) is taken for a person
// or a place, and some are open yet.
func (f *finder) openNames(i, end int) bool {
	open := false
	for k := i; k < end; k++ {
		p := &f.pieces[k]
		if person(p) || p.kind == Place || p.thing || p.kind == "" && p.spelled[2] >= 6 || p.kind == "" && p.spelled[0] >= 5 && p.last-p.first > 1 {
			return false
		}
		open = open || p.kind == ""
	}
	return open
}
