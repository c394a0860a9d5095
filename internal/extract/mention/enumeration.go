package mention

// maxListed bounds the names of one enumeration.
const maxListed = 12

// enumerations reads names behind a plural noun that says what they are: "Two
// airlines, X, Y and Z", "unions such as X and Y", "the brewers X and Y".
func (f *Found) enumerations() {
	for i := 0; i < len(f.Mentions); i++ {
		kind := f.pluralCue(f.Mentions[i].First)
		if kind == "" {
			continue
		}
		end := f.listed(i)
		if end-i < 2 || !f.openNames(i, end) {
			continue
		}
		for k := i; k < end; k++ {
			p := &f.Mentions[k]
			if p.Kind != "" {
				continue
			}
			p.Org.add(8, "org.enumeration")
			p.Person.Sum -= 2
			if p.OrgKind == "" {
				p.OrgKind = kind
			}
		}
		i = end - 1
	}
}

// pluralCue returns the kind that a plural noun before the name at token first
// tells of it and of those that follow, or "".
func (f *Found) pluralCue(first int) string {
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

// listed returns the mention after the last one that commas and "and" tie to
// mention i without other words between them.
func (f *Found) listed(i int) int {
	end := i + 1
	for end < len(f.Mentions) && end-i < maxListed {
		k := f.Mentions[end-1].Last
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
		if !comma && !last || f.Mentions[end].First != k {
			return end
		}
		end++
		if last {
			return end
		}
	}
	return end
}

// openNames reports whether none of the mentions [i, end) is taken for a person
// or a place, and some are open yet.
func (f *Found) openNames(i, end int) bool {
	open := false
	for k := i; k < end; k++ {
		p := &f.Mentions[k]
		if person(p) || p.Kind == Place || p.thing || p.Kind == "" && p.spelled[2] >= 6 || p.Kind == "" && p.spelled[0] >= 5 && p.Last-p.First > 1 {
			return false
		}
		open = open || p.Kind == ""
	}
	return open
}
