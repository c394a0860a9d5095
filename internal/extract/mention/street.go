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

// streets are words for a street that few people have for a surname.
var streets = map[string]bool{
	"street": true, "road": true, "avenue": true, "boulevard": true, "square": true, "bridge": true,
}

// namesPlace reports whether what stands behind a title is a noun of place, so that
// all of it names one: Queen Street, Lord Vrelund Island.
func (f *Found) namesPlace(p *Mention) bool {
	last := p.Last - 1
	if !f.is(last, placeNoun) || !f.has(last, capital) {
		return false
	}
	if !f.is(last, surname) {
		return p.Last-p.First > 1 && !f.is(last, given)
	}
	switch f.tok[p.role.last-1].Lower {
	case "queen", "king", "prince", "princess":
		return p.Last-p.First == 1
	case "duke", "dame", "lord", "lady", "bishop", "abbot", "regent", "archbishop":
		return p.Last-p.First == 1 && streets[f.tok[last].Lower]
	}
	return false
}

// ways are words for a street that stand before its name in other languages.
var ways = map[string]bool{"jalan": true, "calle": true, "rua": true, "rue": true, "avenida": true, "via": true, "ulitsa": true, "paseo": true, "calzada": true}

// landforms stand before the names of what nature made.
var landforms = map[string]bool{"lake": true, "mount": true, "cape": true, "loch": true, "cerro": true, "playa": true, "wadi": true, "isla": true}

// landform reports whether the name is one of a lake, a mountain or the like:
// Lake Vrantu.
func (f *Found) landform(p *Mention) bool {
	return p.Last-p.First == 2 && landforms[f.tok[p.First].Lower] && f.has(p.First, capital) && !f.is(p.Last-1, head|given)
}

// foreignStreet reports whether a word for a street begins the name and a preposition
// of place or a particle stands beside it: on Jalan Vrantu, Rue de Vrantu.
func (f *Found) foreignStreet(p *Mention) bool {
	if p.Last-p.First < 2 || !ways[f.tok[p.First].Lower] {
		return false
	}
	switch f.lower(p.First - 1) {
	case "on", "in", "along", "at", "near", "off", "down", "across", "onto":
		return true
	}
	return f.romanceOf(p.First + 1)
}

// water reports whether a name that could be a person's ends with a noun of place and
// stands where somebody is or goes: near Lena Lake, a hike to Lena Lake.
func (f *Found) water(p *Mention) bool {
	last := p.Last - 1
	if p.Last-p.First != 2 || !f.is(last, placeNoun) || !f.is(last, surname) || f.has(p.Last, possess) {
		return false
	}
	switch f.lower(p.First - 1) {
	case "in", "near", "around", "across", "along":
		return true
	case "at":
		return !f.is(p.First-2, personVerb|speechVerb) && !f.verbTag(p.First-2)
	case "to":
		return travels[f.lemma(p.First-2)]
	}
	return false
}

// travels are what leads to a place.
var travels = map[string]bool{
	"hike": true, "hiking": true, "way": true, "road": true, "trail": true, "trip": true, "travel": true, "drive": true, "walk": true, "path": true, "route": true,
}
