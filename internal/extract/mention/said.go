package mention

import "strings"

// KindByContext returns the kind of an organization, which the words around it
// tell where it is vague.
func (f *Found) KindByContext(p *Mention) string {
	if f.SaidParty(p) {
		return "political_party"
	}
	switch p.OrgKind {
	case "", "group", "ngo", "political_party":
		return f.saidToBe(p)
	}
	return p.OrgKind
}

// SaidParty reports whether the word party stands right behind the name of a body that
// could be one: the Northern League party.
func (f *Found) SaidParty(p *Mention) bool {
	switch p.OrgKind {
	case "", "group", "ngo", "sports", "other", "political_party":
		return f.lower(p.Last) == "party" && f.tok[p.Last].SpaceBefore && !f.nounAfter(p.Last+1)
	}
	return false
}

// saidToBe tells what an organization of a vague kind is from the words around it.
func (f *Found) saidToBe(p *Mention) string {
	s := &f.doc.Sentences[p.sentence]
	k := p.First - 1
	if f.lower(k) == "the" {
		k--
	}
	if f.lower(k) == "of" && k > s.First && f.politician(k-1, s.First) {
		return "political_party"
	}
	if f.lower(k) == "of" && k > s.First && armed[f.lemma(k-1)] {
		return "criminal"
	}
	if p.OrgKind == "political_party" && p.Rule == "org.head" && f.tok[p.Last-1].Lower != "party" && f.callsStrike(p.Last) {
		return "ngo"
	}
	if p.OrgKind == "ngo" && f.winsSeats(p.Last) {
		return "political_party"
	}
	if p.OrgKind == "ngo" || p.OrgKind == "political_party" {
		return p.OrgKind
	}
	if f.criminalSentence(p, s.First, s.Last) {
		return "criminal"
	}
	if p.OrgKind == "group" {
		return "other"
	}
	return ""
}

// armed are the members of a group that fights: rebels of the Umbekka Front.
var armed = map[string]bool{"fighter": true, "rebel": true, "guerrilla": true, "gunman": true, "militant": true, "insurgent": true, "militiaman": true}

// callsStrike reports whether "called a strike" begins at token k, which is what
// unions do.
func (f *Found) callsStrike(k int) bool {
	switch f.lemma(k) {
	case "call", "begin", "launch", "stage", "suspend", "declare":
	default:
		return false
	}
	for i := k + 1; i < k+6 && i < len(f.tok) && f.has(i, word|digit); i++ {
		if f.lemma(i) == "strike" || f.lemma(i) == "walkout" || f.lemma(i) == "stoppage" {
			return true
		}
	}
	return false
}

// winsSeats reports whether "won 12 seats" begins at token k, which is what parties
// do in an election.
func (f *Found) winsSeats(k int) bool {
	switch f.lower(k) {
	case "had", "has", "have":
		k++
	}
	switch f.lemma(k) {
	case "win", "take", "gain", "lose", "hold":
	default:
		return false
	}
	for i := k + 1; i < k+4 && i < len(f.tok); i++ {
		if f.tok[i].Lemma == "seat" {
			return true
		}
	}
	return false
}

// politician reports whether the name that ends at token k has a title of a
// member of parliament, as in "Sen. Ada Obi of the Reform Union".
func (f *Found) politician(k, limit int) bool {
	o := f.owner[k]
	if o == 0 {
		return false
	}
	p := &f.Mentions[o-1]
	if p.Kind != Person || p.role.last == 0 || p.First < limit {
		return false
	}
	switch strings.TrimSuffix(f.tok[p.role.first].Lower, ".") {
	case "sen", "senator", "rep", "mp", "congressman", "congresswoman", "lawmaker", "deputy", "representative", "mep", "councillor", "legislator":
		return true
	}
	return false
}

// criminalSentence reports whether the sentence tells of a gang or cartel.
func (f *Found) criminalSentence(p *Mention, first, last int) bool {
	for i := first; i < last; i++ {
		if i >= p.First && i < p.Last {
			continue
		}
		switch f.tok[i].Lemma {
		case "cartel", "gang", "gangster", "smuggler", "trafficker", "mafia", "militant", "insurgent", "jihadist", "terrorist", "hitman":
			return true
		case "guerrilla", "rebel", "paramilitary", "bandit", "militiaman", "warlord",
			"cocaine", "heroin", "trafficking", "drug", "extortion", "kidnapping", "fentanyl", "load", "contraband", "racketeering":
			if p.OrgKind == "group" {
				return true
			}
		}
		if o := f.owner[i]; o != 0 && f.Mentions[o-1].OrgKind == "criminal" && int(o-1) != int(f.owner[p.First]-1) {
			return true
		}
	}
	if f.lower(p.First-1) == "of" && f.lemma(p.First-2) == "member" {
		return f.lower(p.First-3) == "suspected" || f.lower(p.First-3) == "alleged"
	}
	return false
}
