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
