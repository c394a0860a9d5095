package api

import (
	"context"
	"encoding/json"
	"errors"
	"mime"
	"net/http"
	"time"

	"factdesk/internal/article"
	"factdesk/internal/conveyor"
	"factdesk/internal/ndjson"
)

// batch answers POST /extract/batch: a line an article in, a line an answer
// out, as they are done. It holds a few lines at a time, whatever comes.
func (s *Server) batch(w http.ResponseWriter, r *http.Request) error {
	engine, err := s.ready()
	if err != nil {
		return err
	}
	if err := s.checkBatch(r); err != nil {
		return err
	}
	opts, err := parseQuery(r.URL.RawQuery, mediaNDJSON)
	if err != nil {
		return err
	}
	leave, err := s.gate.enterBatches()
	if err != nil {
		return err
	}
	defer leave()

	control := http.NewResponseController(w)
	_ = control.EnableFullDuplex() // HTTP/2 and recorders are so by themselves
	endConnection(w, r)            // the answer begins before it is known whether all of the body will be read
	ctx, cancel := context.WithCancel(context.WithoutCancel(r.Context()))
	defer cancel()
	b := &batch{
		Server: s, engine: engine, options: opts, request: r,
		body: &patientBody{Reader: r.Body, control: control, each: s.cfg.StreamPatience, broken: cancel},
		out:  patientWriter{Writer: w, control: control, each: s.cfg.StreamPatience},
	}
	defer b.body.release()
	b.in = ndjson.NewReader(b.body, int(s.cfg.MaxLine))
	defer s.draining.After(func() { b.body.halt(errDraining) })()
	defer context.AfterFunc(r.Context(), func() {
		// While the body is read, net/http ends the context on any fault of the
		// read, our own halt among them; afterwards it means that the client left.
		if b.body.whole() {
			cancel()
		}
	})()
	w.Header().Set("Content-Type", mediaNDJSON)
	return b.run(ctx)
}

// batchMedia are the names by which lines of JSON go.
var batchMedia = map[string]bool{mediaNDJSON: true, "application/ndjson": true, "application/jsonl": true, "application/x-jsonlines": true}

func (s *Server) checkBatch(r *http.Request) error {
	if quality(r.Header, mediaNDJSON) == 0 {
		return fail(notAcceptable, "the answer is %s, which Accept leaves out", mediaNDJSON)
	}
	media, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || !batchMedia[media] {
		return fail(unsupportedMedia, "a batch is %s", mediaNDJSON)
	}
	return requireUTF8(params)
}

var (
	errDraining = &failure{problem: unavailable, Detail: "the service is shutting down", RetryAfter: 5 * time.Second}
	errGone     = errors.New("the client has gone")
)

// batch is one batch under way.
type batch struct {
	*Server
	engine  Engine
	options options
	request *http.Request
	in      *ndjson.Reader
	body    *patientBody
	out     patientWriter
	totals  totalsWire
}

// outcome is the line that answers one line.
type outcome struct {
	line    []byte
	record  record
	refused bool
}

// run answers line by line. Once a line is out, so is the status: what then
// ends the batch is told in its last line.
func (b *batch) run(ctx context.Context) error {
	workers := b.cfg.Concurrency
	err := conveyor.Run(ctx, conveyor.Options{Workers: workers, Window: 2 * workers, Ordered: b.options.Ordered},
		conveyor.Belt[ndjson.Line, outcome]{
			Next: b.in.Next, Work: b.answer, Deliver: b.deliver, Idle: b.flush,
			Stop: func() { b.body.halt(errGone) },
		})
	rec := recordOf(ctx)
	rec.Claims, rec.Incomplete = b.totals.Claims, b.totals.Incomplete > 0
	switch {
	case errors.Is(err, errGone):
		return nil // there is nobody to tell
	case err != nil && b.totals.Lines == 0:
		return brokenBody(err)
	}
	return b.close(err, requestID(ctx))
}

// close writes the last line; err is what ended the batch before its end, or nil.
func (b *batch) close(err error, id string) error {
	last := lastLine{Totals: b.totals}
	last.Totals.Complete = err == nil
	if err != nil {
		p := problemOf(classify(brokenBody(err), inBody), id)
		last.Problem = &p
	}
	line, err := encode(last)
	if err != nil {
		return err
	}
	_, _ = b.out.Write(line) // a client that left needs no answer
	_ = b.out.flush()
	return nil
}

// flush sends what is written, when there is nothing more to write for now.
func (b *batch) flush() error {
	if b.totals.Lines == 0 {
		return nil // the status may still become another
	}
	if err := b.out.flush(); err != nil {
		return errors.Join(errGone, err)
	}
	return nil
}

// deliver writes one line.
func (b *batch) deliver(o outcome) error {
	b.totals.Lines++
	b.totals.Claims += o.record.Claims
	result := "result"
	switch {
	case o.refused:
		b.totals.Problems++
		result = "problem"
	case o.record.Incomplete:
		b.totals.Incomplete++
		b.totals.Results++
	default:
		b.totals.Results++
	}
	b.metrics.batchLines.WithLabelValues(result).Inc()
	recordOf(b.request.Context()).DocumentBytes += o.record.DocumentBytes
	if _, err := b.out.Write(o.line); err != nil {
		return errors.Join(errGone, err)
	}
	return nil
}

// answer makes the line that answers a line. A panic is answered as any other
// fault: one article does not end a batch.
func (b *batch) answer(ctx context.Context, l ndjson.Line) (o outcome) {
	id := requestID(ctx)
	line := batchLine{Line: l.Number}
	ctx, span := b.tracedLine(ctx, l.Number)
	defer span.End()
	defer func() {
		if v := recover(); v != nil {
			b.metrics.panics.Inc()
			kind, stack := describe(v)
			b.cfg.Logger.ErrorContext(ctx, "panic", "request_id", id, "panic", kind, "stack", stack)
			o = b.refuse(ctx, line, errPanic, id)
		}
	}()
	o.record = record{ID: id}
	ctx = context.WithValue(ctx, recordKey{}, &o.record)
	var err error
	if o.line, err = b.extract(ctx, l, &line); err != nil {
		line.Result = nil
		return b.refuse(ctx, line, err, id)
	}
	describeWork(span, &o.record)
	return o
}

// extract reads the article of a line and asks the engine, when there is a slot
// for it. It encodes the answer before it leaves the slot, since claims take
// several times the memory of what is written of them.
func (b *batch) extract(ctx context.Context, l ndjson.Line, line *batchLine) ([]byte, error) {
	if l.Over {
		return nil, over(b.cfg.MaxLine, "the line is larger than the limit of %d bytes")
	}
	line.ID = callersID(l.Data)
	if err := b.charge(ctx, 1); err != nil {
		return nil, err
	}
	_, queued := b.part(ctx, "queue")
	leave, err := b.gate.enterPatiently(ctx)
	if err != nil {
		return nil, err
	}
	defer leave()
	queued.End()
	in := &input{options: b.options, media: mediaJSON}
	if in.open, err = open(mediaJSON, "", l.Data, article.Article{}); err != nil {
		return nil, err
	}
	var out []byte
	b.labour(true, func() {
		if line.Result, err = b.work(ctx, b.engine, in); err == nil {
			out, err = encode(line)
		}
	})
	return out, err
}

// callersID returns the id that a line has, even if nothing else of it is in order.
func callersID(data []byte) string {
	var named struct {
		ID  any `json:"id"`
		URI any `json:"uri"`
	}
	_ = json.Unmarshal(data, &named) // what can be read is read
	for _, v := range []any{named.ID, named.URI} {
		if s, ok := v.(string); ok && len(s) <= maxCallersID {
			return s
		}
	}
	return ""
}

const maxCallersID = 1000 // bytes, of what an error repeats

func (b *batch) refuse(ctx context.Context, line batchLine, err error, id string) outcome {
	f := classify(err, inBody)
	if f.problem == internalFault && !errors.Is(err, errPanic) {
		b.cfg.Logger.ErrorContext(ctx, "fault", "request_id", id, "error", err)
	}
	p := problemOf(f, id)
	line.Problem = &p
	out, err := encode(line)
	if err != nil { // strings and integers always encode
		out = []byte("{}\n")
	}
	return outcome{line: out, refused: true}
}
