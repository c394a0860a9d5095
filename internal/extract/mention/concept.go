package mention

import "factdesk/internal/extract/wordset"

// concepts are heads of phrases in capitals that are a measure, a right, a class of
// people or an ailment, whatever letters stand for them: Temporary Leave Status (TLS).
var concepts = wordset.New(map[string]bool{
	"status": true, "person": true, "persons": true, "people": true, "product": true, "income": true, "tax": true,
	"rate": true, "ratio": true, "index": true, "disease": true, "disorder": true, "syndrome": true, "virus": true,
	"vaccine": true, "therapy": true, "treatment": true, "test": true, "order": true, "visa": true, "permit": true,
	"licence": true, "license": true, "credit": true, "standard": true, "standards": true, "threshold": true,
	"scale": true, "procedure": true, "requirement": true, "allowance": true, "benefit": true, "payment": true,
	"number": true, "arrivals": true, "vehicle": true, "vehicles": true, "infection": true, "intelligence": true,
	"zone": true, "area": true, "agreement": true, "equipment": true, "module": true, "code": true,
	"device": true, "devices": true, "weapon": true, "weapons": true, "district": true,
})

// bearsLetters reports whether letters in brackets stand behind token k.
func (f *Found) bearsLetters(k int) bool {
	return f.lower(k) == "(" && f.has(k+1, upper) && f.lower(k+2) == ")"
}

// concept reports whether the words [first, last) name a measure or a class rather
// than a body: letters in brackets behind them make no organization of them.
func (f *Found) concept(first, last int) bool {
	return (last-first > 1 || f.has(first-1, capital)) && concepts.Get(f.tok[last-1].Lower) && !f.is(first, known)
}

// conceptHead reports whether the word at token j, which can end the name of a body,
// ends that of a measure: Fuel Purity Standard (FPS), Sugar Tax Credit.
func (f *Found) conceptHead(j int) bool {
	switch f.tok[j].Lower {
	case "credit":
		return f.lower(j-1) == "tax"
	case "action":
		switch f.lower(j - 1) {
		case "deferred", "affirmative", "class", "legal", "industrial":
			return true
		}
	case "standard", "standards", "intelligence", "order":
		return f.bearsLetters(j+1) && !f.is(j-1, place|demonym)
	}
	return false
}

// lettered are common nouns that letters stand before without naming a body: SIM
// card, PCR test. Those of which the value is true follow no body's name at all.
var lettered = map[string]bool{
	"virus": true, "vaccine": true, "vaccination": true, "jab": true, "shot": false, "syndrome": true, "disease": true, "infection": true,
	"strain": true, "variant": true, "gene": true, "protein": true, "antibody": true, "therapy": true,
	"card": false, "test": false, "testing": false, "scan": false, "scanner": false, "code": false, "rate": false, "tax": false, "index": false,
	"number": false, "technology": false, "signal": false, "screen": false, "screening": false, "file": false, "format": false,
	"visa": false, "kit": false, "light": false, "lamp": false, "bulb": false, "chip": false, "cable": false, "device": false, "port": false,
	"camera": false, "footage": false, "machine": false, "treatment": false, "status": false, "score": false, "level": false,
}

// lettersOfThing reports whether the letters at token i say what kind of thing the
// noun behind them is; sure is whether a body's letters never stand there.
func (f *Found) lettersOfThing(i int) (thing, sure bool) {
	k := i + 1
	if !f.has(i, upper) || f.has(k, capital) || k >= len(f.tok) || !f.tok[k].SpaceBefore {
		return false, false
	}
	switch f.tok[k].Tag {
	case "NN", "NNS":
	default:
		return false, false
	}
	sure, thing = lettered[f.tok[k].Lemma]
	return thing, sure
}

// address reports whether the word [first, last) begins the name of a president's
// speech: the State of the Union.
func (f *Found) address(first, last int) bool {
	return last-first == 1 && f.lower(first) == "state" && f.lower(last) == "of" && f.lower(last+1) == "the" && f.has(last+2, capital)
}

// currencyAt reports whether the words [first, last) are letters for a currency
// before a number: Rs 214 crore.
func (f *Found) currencyAt(first, last int) bool {
	h, ok := f.hit(first, last, f.l.ids.signs)
	return ok && first+h.Len == last && f.has(last, number)
}
