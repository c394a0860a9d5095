package compare

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"factdesk/internal/extract/claim"
)

// naming is one entity claim: what one report calls a person, body or place.
type naming struct {
	ref     Ref
	claim   *claim.Claim
	name    string
	aliases []string
}

// entities gathers persons, organizations and places, each by its names.
func (w *work) entities() {
	var people, bodies, places []naming
	for i, r := range w.reports {
		for k := range r.Claims {
			c := &r.Claims[k]
			n := naming{ref: Ref{i, k}, claim: c}
			switch {
			case c.Person != nil:
				n.name, n.aliases = c.Person.Name, c.Person.Aliases
				people = append(people, n)
			case c.Organization != nil:
				n.name, n.aliases = c.Organization.Name, c.Organization.Aliases
				bodies = append(bodies, n)
			case c.Place != nil:
				n.name = c.Place.Name
				places = append(places, n)
			}
		}
	}
	w.entityClusters(claim.TypePerson, people, w.joinPeople(people))
	w.entityClusters(claim.TypeOrganization, bodies, w.joinBodies(bodies))
	w.entityClusters(claim.TypePlace, places, w.joinPlaces(places))
}

// entityClusters writes entities down; sets tells of each naming to which set it belongs.
func (w *work) entityClusters(t claim.Type, namings []naming, sets []int) {
	members := map[int][]naming{}
	for i, set := range sets {
		members[set] = append(members[set], namings[i])
	}
	for _, set := range slices.Sorted(maps.Keys(members)) {
		w.entityCluster(t, members[set])
	}
}

func (w *work) entityCluster(t claim.Type, members []naming) {
	c := Cluster{Type: t, Story: w.stories[members[0].ref.Report], Claim: claim.Claim{Type: t, Modality: claim.Asserted}}
	names, roles, kinds := make([]reading, 0, len(members)), []reading(nil), []reading(nil)
	for i := range members {
		n := &members[i]
		c.Support = append(c.Support, n.ref)
		names = append(names, reading{n.ref, strings.Join(foldWords(n.name), " "), n.name})
		roles = append(roles, readRole(n))
		kinds = append(kinds, readKind(n))
	}
	name := fullest(members)
	role, kind := w.agreed(roles), w.agreed(kinds)
	switch t {
	case claim.TypePerson:
		p := *members[0].claim.Person
		p.Name, p.Role, p.Aliases, p.Mentions = name, role, aliases(name, members), nil
		p.Affiliation = w.agreed(each(members, readAffiliation))
		p.Author = slices.ContainsFunc(members, func(n naming) bool { return n.claim.Person.Author })
		c.Claim.Person = &p
	case claim.TypeOrganization:
		o := *members[0].claim.Organization
		o.Name, o.Kind, o.Aliases, o.Mentions = name, kind, aliases(name, members), nil
		o.Acronym, o.Country = w.agreed(each(members, readAcronym)), w.agreed(each(members, readCountry))
		c.Claim.Organization = &o
	default:
		p := *members[0].claim.Place
		p.Name, p.Kind, p.Country, p.Mentions = name, kind, w.agreed(each(members, readCountry)), nil
		c.Claim.Place = &p
	}
	c.Differs = append(differ("name", Wording, names), differ("role", Wording, roles)...)
	c.Differs = append(c.Differs, differ("kind", Detail, kinds)...)
	c.Statement = name
	if role != "" {
		c.Statement += ", " + role
	}
	w.cluster(c)
}

func each(members []naming, read func(*naming) reading) []reading {
	out := make([]reading, len(members))
	for i := range members {
		out[i] = read(&members[i])
	}
	return out
}

// plainReading reads a value as it is written, whatever its case.
func plainReading(ref Ref, value string) reading { return reading{ref, strings.ToLower(value), value} }

func readRole(n *naming) reading {
	if n.claim.Person == nil {
		return reading{ref: n.ref}
	}
	return plainReading(n.ref, n.claim.Person.Role)
}

func readAffiliation(n *naming) reading { return plainReading(n.ref, n.claim.Person.Affiliation) }

func readAcronym(n *naming) reading { return plainReading(n.ref, n.claim.Organization.Acronym) }

func readCountry(n *naming) reading {
	if n.claim.Place != nil {
		return plainReading(n.ref, n.claim.Place.Country)
	}
	return plainReading(n.ref, n.claim.Organization.Country)
}

func readKind(n *naming) reading {
	switch {
	case n.claim.Organization != nil:
		return plainReading(n.ref, n.claim.Organization.Kind)
	case n.claim.Place != nil:
		return plainReading(n.ref, n.claim.Place.Kind)
	}
	return reading{ref: n.ref}
}

// fullest returns the name with the most words, of equals one that is not in
// capitals throughout, then the one that most reports use.
func fullest(members []naming) string {
	counts := map[string]int{}
	for i := range members {
		counts[members[i].name]++
	}
	return slices.MinFunc(slices.Sorted(maps.Keys(counts)), func(a, b string) int {
		return cmp.Or(cmp.Compare(len(strings.Fields(b)), len(strings.Fields(a))),
			cmp.Compare(poverty(strings.ToUpper(a) == a), poverty(strings.ToUpper(b) == b)), cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
}

// aliases returns all other names of an entity.
func aliases(name string, members []naming) []string {
	seen := map[string]bool{}
	for i := range members {
		for _, a := range append([]string{members[i].name}, members[i].aliases...) {
			seen[a] = a != name && a != ""
		}
	}
	maps.DeleteFunc(seen, func(_ string, is bool) bool { return !is })
	return sortedKeys(seen)
}

// entityList shows every entity with what each report calls it.
func (w *work) entityList() []Entity {
	var out []Entity
	for i := range w.clusters {
		c := &w.clusters[i]
		e := Entity{Cluster: c.ID, Type: c.Type}
		switch c.Type {
		case claim.TypePerson:
			e.Name = c.Claim.Person.Name
		case claim.TypeOrganization:
			e.Name = c.Claim.Organization.Name
		case claim.TypePlace:
			e.Name = c.Claim.Place.Name
		default:
			continue
		}
		for _, r := range c.Support {
			e.Namings = append(e.Namings, namingOf(r, w.claim(r)))
		}
		out = append(out, e)
	}
	slices.SortFunc(out, func(a, b Entity) int {
		return cmp.Or(
			cmp.Compare(slices.Index(typeOrder, a.Type), slices.Index(typeOrder, b.Type)),
			cmp.Compare(len(b.Namings), len(a.Namings)), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Cluster, b.Cluster),
		)
	})
	return out
}

func namingOf(r Ref, c *claim.Claim) Naming {
	switch {
	case c.Person != nil:
		p := c.Person
		return Naming{Report: r.Report, Name: p.Name, Aliases: p.Aliases, Role: p.Role, Mentions: len(p.Mentions)}
	case c.Organization != nil:
		o := c.Organization
		return Naming{Report: r.Report, Name: o.Name, Aliases: o.Aliases, Kind: o.Kind, Mentions: len(o.Mentions)}
	}
	return Naming{Report: r.Report, Name: c.Place.Name, Kind: c.Place.Kind, Mentions: len(c.Place.Mentions)}
}
