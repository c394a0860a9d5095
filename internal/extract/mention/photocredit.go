package mention

import "factdesk/internal/extract/text"

// captionCredit keeps the photographer that the word Credit stands before, without
// any mark between, so that the word is no part of the name: Credit Ada Obi/Tarvo
// Post.
func (f *Found) captionCredit(n int) {
	s := &f.doc.Sentences[n]
	if f.lower(s.First) != "credit" {
		return
	}
	first := s.First + 1
	for first < s.Last && !f.has(first, word) {
		first++
	}
	last := first
	for last < s.Last && last-first < 6 && (f.has(last, capital) || last > first && f.is(last, particle)) && f.lower(last) != "for" {
		last++
	}
	if f.lower(last) == "." && f.has(last-1, initial) {
		return
	}
	p := Mention{First: first, Last: last, Kind: Person, Rule: "person.credit", sentence: n, zone: text.Caption}
	if last-first < 2 || f.heads[last-1].length > 0 || f.is(first, known|orgFirst) && !f.is(first, given) || f.desk(&p) {
		return
	}
	p.Person.add(8, p.Rule)
	f.add(p)
}

// makeAgency takes what a credit names behind the slash for an agency. The letters
// of one are also those of an authority.
func (f *Found) makeAgency(p *Mention) {
	f.makeMedia(p)
	if f.lower(p.First) == "epa" && p.Last-p.First == 1 {
		p.OrgKind = "media"
	}
}

// pictureAgency takes the agency that a caption begins with for one of pictures:
// EPA A man stands on the hull.
func (f *Found) pictureAgency(n int) {
	s := &f.doc.Sentences[n]
	o := f.owner[s.First]
	if o == 0 {
		return
	}
	p := &f.Mentions[o-1]
	if p.Kind != Organization || p.Last >= s.Last {
		return
	}
	switch f.tok[p.Last].Norm {
	case "A", "An", "The":
		p.OrgKind, p.Bare = "media", false
	}
}
