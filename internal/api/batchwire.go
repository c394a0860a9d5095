package api

// batchLine is one line of the answer of POST /extract/batch.
type batchLine struct {
	Line    int              `json:"line"`
	ID      string           `json:"id,omitempty"`
	Result  *Extraction      `json:"result,omitempty"`
	Problem *problemDocument `json:"problem,omitempty"`
}

// lastLine is its last one.
type lastLine struct {
	Totals  totalsWire       `json:"totals"`
	Problem *problemDocument `json:"problem,omitempty"`
}

type totalsWire struct {
	Lines      int  `json:"lines"`
	Results    int  `json:"results"`
	Problems   int  `json:"problems"`
	Incomplete int  `json:"incomplete"`
	Claims     int  `json:"claims"`
	Complete   bool `json:"complete"`
}
