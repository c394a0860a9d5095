package api

import (
	"context"
	"net/http"

	"factdesk/internal/article"
	"factdesk/internal/extract"
)

// extract answers POST /extract: what can be refused by the head of the
// request is refused before its body is read, and a slot of the gate is taken
// only once the body is here, so that slow clients hold none.
func (s *Server) extract(w http.ResponseWriter, r *http.Request) error {
	engine, err := s.ready()
	if err != nil {
		return err
	}
	at := s.shelf.place()
	defer at.leave()
	in, err := s.read(w, r, at)
	if err != nil {
		return err
	}
	out, err := s.run(r.Context(), engine, in)
	if err != nil {
		return classify(err, in.at())
	}
	encoding := s.stage(r.Context(), "encode")
	body := borrow()
	defer giveBack(body)
	if err := Write(body, in.Format, out); err != nil {
		return err
	}
	encoding.done()
	w.Header().Add("Vary", "Accept")
	if out.Complete {
		w.Header().Set("ETag", in.tag(out))
	}
	write(w, in.Format.ContentType(), body.Bytes())
	return nil
}

// input is one request for claims.
type input struct {
	options
	media   string
	open    opener
	article article.Article // once opened
}

// at tells where an article's field stands in a request of this media type.
func (in *input) at() func(field, detail string) fieldError {
	if in.media == mediaJSON || in.media == mediaNinjs {
		return inBody
	}
	return func(field, detail string) fieldError {
		if field == "text" {
			return inBody("", detail)
		}
		return inQuery(field, detail)
	}
}

// read checks and reads the whole request.
func (s *Server) read(w http.ResponseWriter, r *http.Request, at *place) (*input, error) {
	media, err := bodyMedia(r.Header)
	if err != nil {
		return nil, err
	}
	opts, err := parseQuery(r.URL.RawQuery, media)
	if err != nil {
		return nil, err
	}
	if opts.Format, err = chooseFormat(r.Header, opts.Format); err != nil {
		return nil, err
	}
	body, err := readBody(w, r, at, s.cfg.MaxBody, s.cfg.MaxInflated)
	if err != nil {
		return nil, err
	}
	in := &input{options: opts, media: media}
	in.open, err = open(media, r.Header.Get("Content-Type"), body, opts.Meta)
	return in, err
}

// run asks the engine, within the gate and the time budget.
func (s *Server) run(ctx context.Context, engine Engine, in *input) (*Extraction, error) {
	queued := s.stage(ctx, "queue")
	leave, waited, err := s.gate.enter(ctx)
	if err != nil {
		return nil, err
	}
	defer leave()
	queued.done()
	var out *Extraction
	s.labour(waited, func() { out, err = s.work(ctx, engine, in) })
	return out, err
}

// work opens the article and asks the engine, within the time budget; the
// caller holds a slot of the gate.
func (s *Server) work(ctx context.Context, engine Engine, in *input) (*Extraction, error) {
	ctx, cancel := context.WithTimeout(ctx, s.cfg.Budget)
	defer cancel()
	opened := s.stage(ctx, "open")
	var err error
	if in.article, err = in.open(); err != nil {
		return nil, err
	}
	opened.done()
	a := &in.article
	if err := checkLength(a.Text, s.cfg.MaxDocument); err != nil {
		return nil, err
	}
	at, ok := byteAt(a.Text, in.At, in.Offsets)
	if !ok {
		return nil, failFields(inQuery("at", "beyond the end of the text"))
	}
	res, err := engine.Extract(ctx, extract.Request{
		Text: a.Text, Title: a.Title, ID: a.ID, URL: a.URL, PublishedAt: a.PublishedAt,
		Types: in.Types, MinConfidence: in.MinConfidence, Observe: s.stages(ctx),
		Explain: in.Explain, At: at,
	})
	if err != nil {
		return nil, err
	}
	s.metrics.extraction(len(a.Text), res.Claims)
	rec := recordOf(ctx)
	rec.DocumentBytes, rec.Claims, rec.Incomplete = len(a.Text), len(res.Claims), !res.Complete
	return NewExtraction(res, a.ID, engine.Ruleset(), in.Offsets).Describe(a), nil
}
