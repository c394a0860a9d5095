package api

import (
	"context"
	"net/http"

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
	in, err := s.read(w, r)
	if err != nil {
		return err
	}
	out, err := s.run(r.Context(), engine, in)
	if err != nil {
		return classify(err, in.at())
	}
	done := s.metrics.stage("encode")
	body, err := encode(out)
	if err != nil {
		return err
	}
	done()
	write(w, mediaJSON, body)
	return nil
}

// input is one request for claims.
type input struct {
	article
	options
	media string
}

// at tells where an article's field stands in a request of this media type.
func (in *input) at() func(field, detail string) fieldError {
	if in.media == mediaJSON {
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
func (s *Server) read(w http.ResponseWriter, r *http.Request) (*input, error) {
	if err := requireJSON(r); err != nil {
		return nil, err
	}
	media, err := bodyMedia(r.Header)
	if err != nil {
		return nil, err
	}
	opts, err := parseQuery(r.URL.RawQuery, media)
	if err != nil {
		return nil, err
	}
	body, err := readBody(w, r, s.cfg.MaxBody)
	if err != nil {
		return nil, err
	}
	in := &input{options: opts, media: media}
	if media == mediaJSON {
		in.article, err = decodeArticle(body)
		return in, err
	}
	in.article = opts.Meta
	in.Text = string(body)
	return in, nil
}

// run asks the engine, within the gate and the time budget.
func (s *Server) run(ctx context.Context, engine Engine, in *input) (*Extraction, error) {
	queued := s.metrics.stage("queue")
	leave, err := s.gate.enter(ctx)
	if err != nil {
		return nil, err
	}
	defer leave()
	queued()
	ctx, cancel := context.WithTimeout(ctx, s.cfg.Budget)
	defer cancel()
	at, ok := byteAt(in.Text, in.At, in.Offsets)
	if !ok {
		return nil, failFields(inQuery("at", "beyond the end of the text"))
	}
	res, err := engine.Extract(ctx, extract.Request{
		Text: in.Text, Title: in.Title, ID: in.ID, URL: in.URL, PublishedAt: in.PublishedAt,
		Types: in.Types, MinConfidence: in.MinConfidence, Observe: s.metrics.stage,
		Explain: in.Explain, At: at,
	})
	if err != nil {
		return nil, err
	}
	s.metrics.extraction(len(in.Text), res.Claims)
	rec := recordOf(ctx)
	rec.DocumentBytes, rec.Claims, rec.Incomplete = len(in.Text), len(res.Claims), !res.Complete
	return NewExtraction(res, in.ID, engine.Ruleset(), in.Offsets), nil
}
