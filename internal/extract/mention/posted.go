package mention

// posted reads an office that names its place right before somebody's name: "US
// Ambassador to Norway Ada Obi". Token k is the end of the place.
func (f *Found) posted(p *Mention, k, limit int) bool {
	if f.owner[k] == 0 || f.Mentions[f.owner[k]-1].Kind != Place {
		return false
	}
	at := f.Mentions[f.owner[k]-1].First - 1
	if at-1 < limit || !f.is(at-1, roleEnd) || f.lower(at) != "to" && f.lower(at) != "of" {
		return false
	}
	first := f.roleStart(at-1, limit)
	p.Person.add(6, "person.role_before")
	if f.offerRole(p, first, at-1); p.role.first == first {
		p.role.last = k + 1
	}
	return true
}
