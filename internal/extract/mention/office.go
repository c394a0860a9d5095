package mention

// corporate are roles that companies have and towns have not.
var corporate = map[string]bool{
	"analyst": true, "spokesman": true, "spokeswoman": true, "spokesperson": true, "ceo": true, "chief": true,
	"executive": true, "chairman": true, "founder": true, "co-founder": true, "economist": true, "strategist": true,
}

// employed are roles that somebody has left a company with: the former X director.
var employed = map[string]bool{
	"director": true, "manager": true, "trader": true, "executive": true, "employee": true, "banker": true, "boss": true, "engineer": true,
}

// trades are what a company has a chief of: the X oil chief.
var trades = map[string]bool{
	"oil": true, "gas": true, "sales": true, "finance": true, "trading": true, "marketing": true, "technology": true, "design": true,
	"retail": true, "investment": true, "research": true, "operations": true, "product": true,
}

// inOffice reports whether the words [first, j] are part of an office whose head
// stands behind them: Chief Public Relations Officer.
func (f *Found) inOffice(first, j int) bool {
	switch f.lower(first) {
	case "chief", "deputy", "assistant", "additional", "joint", "principal":
		return f.has(j+1, capital) && f.is(j+1, roleEnd)
	}
	return false
}

// tradeChief reports whether the chief of one of a company's trades stands at token k.
func (f *Found) tradeChief(k int) bool {
	if !trades[f.lower(k)] || f.has(k, capital) || f.has(k+1, capital) {
		return false
	}
	switch f.lower(k + 1) {
	case "chief", "boss", "head", "executive", "trader", "director":
		return true
	}
	return false
}

// formerly reports whether the word at token k says that somebody is it no more.
func (f *Found) formerly(k int) bool {
	switch f.lower(k) {
	case "former", "ex", "onetime", "one-time", "ex-":
		return true
	}
	return false
}
