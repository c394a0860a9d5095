package mention

// posted reads an office that names its place or its body right before somebody's
// name: "US Ambassador to Norway Ada Obi", "President of the Tarvo Bar Association
// Ada Obi". Token k is the end of the place or the body.
func (f *Found) posted(p *Mention, k, limit int) bool {
	if f.owner[k] == 0 {
		return false
	}
	q := &f.Mentions[f.owner[k]-1]
	at := q.First - 1
	switch {
	case q.Kind == Place:
	case q.Kind == Organization && f.is(p.First, given) && p.Last-p.First > 1:
		if f.lower(at) == "the" {
			at--
		}
	default:
		return false
	}
	if at-1 < limit || !f.is(at-1, roleEnd) || f.lower(at) != "to" && f.lower(at) != "of" {
		return false
	}
	first := f.officeStart(at-1, limit)
	p.Person.add(6, "person.role_before")
	if f.offerRole(p, first, at-1); p.role.first == first {
		p.role.last = k + 1
	}
	return true
}
