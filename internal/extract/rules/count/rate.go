package count

// rate recognises both numbers of "15 cancers per 100,000 adults", which count
// nobody.
func (r *reading) rate() bool {
	if r.token(r.q.First-1).Lower == "per" {
		return true
	}
	ch := r.tree.ChunkAt(r.q.NumberLast - 1)
	return r.tree.Word(ch+1) == "per" && r.token(r.tree.Chunks[ch].Last+1).Tag == "CD"
}

// moneyNouns are what "millions" of an unnamed currency are made or lost in.
var moneyNouns = map[string]bool{
	"sale": true, "revenue": true, "profit": true, "damage": true, "aid": true, "loss": true, "tax": true, "fine": true, "debt": true,
	"cash": true, "funding": true, "investment": true, "saving": true, "compensation": true, "royalty": true, "fee": true, "ransom": true,
}

// moneyed recognises an indefinite number of an unnamed currency: "made millions
// in sales".
func (r *reading) moneyed() bool {
	if !r.q.Number.Indefinite || r.token(r.q.Last).Lower != "in" {
		return false
	}
	ch := r.tree.ChunkAt(r.q.Last) + 1
	return ch < len(r.tree.Chunks) && moneyNouns[r.token(r.tree.Chunks[ch].Head).Lemma]
}
