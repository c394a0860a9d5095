package custom

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/text"
)

// spread gives the names of the user the mentions that the built-in rules could
// make nothing of: of the same words, of a person's last name, of an acronym.
// What may mean two of them is given to neither.
func (r *register) spread() {
	adopted := map[int]bool{}
	byAlias := map[string]*named{}
	for _, n := range r.ours {
		adopted[n.entity-1] = true
		for _, alias := range n.short() {
			if other, taken := byAlias[alias]; taken && other != n {
				byAlias[alias] = nil
				continue
			}
			byAlias[alias] = n
		}
	}
	for _, m := range r.p.Names.Mentions {
		if m.Kind != name.Other || adopted[m.Entity] {
			continue
		}
		if n := byAlias[r.p.Text(m.First, m.Last)]; n != nil {
			r.keep(n, m)
		}
	}
}

// short lists the forms under which a name comes up again.
func (n *named) short() []string {
	if p := n.claim.Person; p != nil {
		forms := []string{p.Name}
		if i := strings.LastIndexByte(p.Name, ' '); i >= 0 {
			forms = append(forms, p.Name[i+1:])
		}
		return forms
	}
	if p := n.claim.Place; p != nil {
		return []string{p.Name}
	}
	o := n.claim.Organization
	if o.Acronym != "" {
		return []string{o.Name, o.Acronym}
	}
	return []string{o.Name}
}

// keep adds a mention if it stands in a sentence that yields claims.
func (r *register) keep(n *named, m name.Mention) {
	zone := r.p.Sentences[r.sentence(m.First)].Zone
	if zone == text.Link || zone == text.Boilerplate {
		return
	}
	span := r.p.Span(m.First, m.Last)
	n.setMentions(append(mentions(&n.claim), claim.Mention{Span: span, Text: r.p.Doc.Slice(span)}))
}

// sentence returns the sentence of a token.
func (r *register) sentence(token int) int {
	return sort.Search(len(r.p.Sentences)-1, func(i int) bool { return r.p.Sentences[i].Last > token })
}

// place puts the mentions of a name in order, each once, and the claim at the
// first of them.
func (r *register) place(n *named) {
	all := mentions(&n.claim)
	slices.SortFunc(all, func(a, b claim.Mention) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	all = slices.CompactFunc(all, func(a, b claim.Mention) bool { return a.Span.Overlaps(b.Span) })
	n.setMentions(all)
	if len(all) == 0 {
		return
	}
	tokens := r.p.Doc.Tokens
	first := sort.Search(len(tokens), func(i int) bool { return tokens[i].Start >= all[0].Span.Start })
	n.claim.Span, n.claim.Sentence = all[0].Span, r.sentence(first)
	n.claim.Zone = r.p.Sentences[n.claim.Sentence].Zone
}

func (n *named) setMentions(all []claim.Mention) {
	switch {
	case n.claim.Person != nil:
		n.claim.Person.Mentions = all
	case n.claim.Place != nil:
		n.claim.Place.Mentions = all
	default:
		n.claim.Organization.Mentions = all
	}
}
