package manual

// examples has the examples of each command. A line with what it does is no wider than a terminal of 80 columns.
var examples = map[string][]Example{
	"gisa": {
		{Line: "gisa demo --once", Does: "see it at work, with nothing installed"},
		{Line: "gisa doctor", Does: "is everything there that is needed?"},
		{Line: "gisa digest article.txt", Does: "translate an article and sum it up"},
		{Line: "gisa check en.txt ko.txt", Does: "check somebody else's translation"},
		{Line: "gisa enqueue article.txt", Does: "hand an article to the workers"},
	},
	"gisa parse": {
		{Line: "gisa parse story.html", Does: "what gisa reads from a page"},
		{Line: "cat article.txt | gisa parse -", Does: "from a pipe"},
	},
	"gisa translate": {
		{Line: "gisa translate article.txt", Does: "into the other language"},
		{Line: "gisa translate --to ja article.txt", Does: "into Japanese"},
		{Line: "gisa translate --format md article.txt", Does: "as Markdown"},
		{Line: "gisa translate --glossary terms.csv article.txt", Does: "with the house's names"},
	},
	"gisa summarize": {
		{Line: "gisa summarize --bullets 5 article.txt", Does: "five bullets with evidence"},
		{Line: "gisa summarize --to en article.txt", Does: "in English, whatever it is in"},
	},
	"gisa digest": {
		{Line: "gisa digest article.txt", Does: "translation and bullets"},
		{Line: "cat story.html | gisa digest -", Does: "from a pipe"},
		{Line: "gisa digest --format html article.txt", Does: "a page, source beside translation"},
		{Line: "gisa digest --strict article.txt", Does: "exit with 4 unless it is ok"},
	},
	"gisa check": {
		{Line: "gisa check en.txt ko.txt", Does: "a translation into Korean"},
		{Line: "gisa check --from ko --to en ko.txt en.txt", Does: "and into English"},
		{Line: "gisa check --format sarif en.txt ko.txt", Does: "for CI"},
		{Line: "gisa check --jsonl < rows.jsonl", Does: "thousands of rows"},
	},
	"gisa glossary": {
		{Line: "gisa glossary list", Does: "every term that counts"},
		{Line: "gisa glossary check terms.csv", Does: "look a file through"},
	},
	"gisa glossary check": {
		{Line: "gisa glossary check terms.csv", Does: "columns en,ko and more"},
		{Line: "gisa glossary check terms.json", Does: "a list of objects"},
	},
	"gisa glossary list": {
		{Line: "gisa glossary list", Does: "the terms that gisa ships"},
		{Line: "gisa glossary list --glossary terms.csv", Does: "and the house's, which come first"},
		{Line: "gisa glossary list --json | grep 한은", Does: "one JSON object a line"},
	},
	"gisa eval": {
		{Line: "gisa eval --only en-disaster-1", Does: "one article of the gold set"},
		{Line: "gisa eval --only en-disaster-1 --save runs", Does: "keep what was paid for"},
		{Line: "gisa eval --load runs/desk.jsonl", Does: "score it again, without a model"},
	},
	"gisa score": {
		{Line: "gisa score out.txt refs.txt", Does: "chrF, like sacreBLEU"},
		{Line: "gisa score --metric rouge-l out.txt refs.txt", Does: "ROUGE-L"},
	},
	"gisa enqueue": {
		{Line: "gisa enqueue article.txt", Does: "prints the job's id"},
		{Line: "gisa enqueue --queue urgent --wait article.txt", Does: "ahead of others; result"},
		{Line: "gisa enqueue --want translate --to ko story.html", Does: "no bullets"},
		{Line: "cat articles.jsonl | gisa enqueue --jsonl -", Does: "an article a line"},
	},
	"gisa job": {
		{Line: "gisa job list", Does: "the last jobs"},
		{Line: "gisa job show yna_2026", Does: "by the beginning of its id"},
		{Line: "gisa job result yna_2026", Does: "what came out"},
		{Line: "gisa job retry --state failed", Does: "all that failed, once more"},
	},
	"gisa job show": {
		{Line: "gisa job show yna_2026", Does: "state, reason, and what to do next"},
		{Line: "gisa job show --json yna_2026", Does: "for a program"},
	},
	"gisa job wait": {
		{Line: "gisa job wait yna_2026", Does: "until it is done"},
		{Line: "gisa job wait --json yna_2026", Does: "for a program"},
	},
	"gisa job result": {
		{Line: "gisa job result yna_2026", Does: "to be read"},
		{Line: "gisa job result --format json yna_2026", Does: "all of it"},
		{Line: "gisa job result --format html yna_2026", Does: "a page"},
	},
	"gisa job list": {
		{Line: "gisa job list --state needs_review", Does: "what an editor has to look at"},
		{Line: "gisa job list --queue urgent --limit 10", Does: "the last ten urgent ones"},
		{Line: "gisa job list --tsv | cut -f1,2,13,14", Does: "id, state, seconds, cost"},
		{Line: "gisa job list --json --limit 1000", Does: "one JSON object a line"},
	},
	"gisa job cancel": {
		{Line: "gisa job cancel yna_2027", Does: "one that waits or runs"},
	},
	"gisa job retry": {
		{Line: "gisa job retry yna_2028", Does: "one that failed or was cancelled"},
		{Line: "gisa job retry --state failed", Does: "all that failed"},
		{Line: "gisa job retry --state failed --queue bulk", Does: "of one queue"},
	},
	"gisa job redo": {
		{Line: "gisa job redo yna_2026", Does: "all of it anew; what that costs is told"},
	},
	"gisa worker": {
		{Line: "gisa worker", Does: "until it is told to stop", Stays: true},
		{Line: "GISA_CONCURRENCY=2 gisa worker", Does: "two jobs at once", Stays: true},
	},
	"gisa serve": {
		{Line: "gisa serve", Does: "the web UI, for this machine only", Stays: true},
		{Line: "GISA_SERVE_READ_ONLY=true gisa serve", Does: "to look and not to touch", Stays: true},
	},
	"gisa demo": {
		{Line: "gisa demo", Does: "stays up, with its web UI", Stays: true},
		{Line: "gisa demo --once", Does: "ends when the articles are done"},
	},
	"gisa sim": {
		{Line: "gisa sim", Does: "an LLM that makes its answers by rule", Stays: true},
		{Line: "gisa sim --fault http-500=0.1", Does: "one request in ten fails", Stays: true},
	},
	"gisa doctor": {
		{Line: "gisa doctor", Does: "settings, Redis, model, a round trip"},
	},
	"gisa health": {
		{Line: "gisa health worker", Does: "does the worker of this machine live?"},
		{Line: "gisa health serve", Does: "does serve answer, and reach Redis?"},
	},
	"gisa version": {
		{Line: "gisa version", Does: "program, commit, prompts"},
		{Line: "gisa version --json", Does: "for a program"},
	},
}
