"""An article and the knowledge become findings: the way from sentences to claims and releases."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from claimline.domain import (
    Article,
    Block,
    Claim,
    Findings,
    FuzzyDate,
    Kind,
    NoTicket,
    Passage,
    Quantity,
    Release,
    Ticket,
)
from claimline.extraction.about.carrying_korean import goes_on_judging
from claimline.extraction.about.named import acting_people
from claimline.extraction.days import Days, lies_in
from claimline.extraction.kinds.outlook_korean import told_as_now
from claimline.extraction.kinds.worth import is_caption, lead_length, why_not
from claimline.extraction.kinds.worth_korean import goes_on_defining
from claimline.extraction.lexicon import Lexicon, lexicon_of
from claimline.extraction.names.introduced import Introduced
from claimline.extraction.names.mentions import Mention, Mentions, find_mentions
from claimline.extraction.names.view import View
from claimline.extraction.quantities.finding import find_quantities
from claimline.extraction.releases.chinese import before_outlook
from claimline.extraction.releases.finding import find_releases
from claimline.extraction.releases.makers import opening_word, releases_of_makers
from claimline.extraction.releases.told import ReleasesTold, each_once, shows_something
from claimline.extraction.sentences import Script, Sentence, find_sentences
from claimline.extraction.speakers.attribution import Attribution, Manner, Pronoun
from claimline.extraction.speakers.interviews import (
    Interview,
    answered,
    asks,
    find_interview,
    is_empty_answer,
    quoted_whole,
)
from claimline.extraction.speakers.left_out import attributed, note_speaker, speaker_of
from claimline.extraction.speakers.papers_english import note_papers, told_by_paper
from claimline.extraction.speakers.quotations_chinese import stays_open
from claimline.extraction.speakers.quotations_english import is_left_open, is_within
from claimline.extraction.speakers.transcripts import Turn, find_turns
from claimline.extraction.topics import About, Topics, main_company
from claimline.extraction.traditional import read_plainly
from claimline.knowledge import Knowledge

_THE_SAME = re.compile(r"이번|이날|함께|此次|本次|(?<!的)同时|同日|这次|[Tt]he new |[Aa]longside|[Aa]lso ")
_SAID_SO = re.compile(r"이같이\s|이\s같이\s|이렇게\s|이와\s같이\s|라고\s말문을|라며\s운을")
"""What a Korean sentence calls the quotation before it by."""
_OPENING = 3
"""In how many of the first blocks the day of a show that no company is named for is noted."""
_OF_TODAY = {
    Script.CHINESE: (Kind.RELEASE, Kind.EVENT, Kind.STATEMENT),
    Script.KOREAN: (Kind.EVENT, Kind.STATEMENT),
}
"""What is told of a day that is to come is a plan, in languages whose verbs do not say so."""
_QUOTED_BLOCK = re.compile(r"[ \t]*>")


def extract(article: Article, knowledge: Knowledge, ticket: Ticket | None = None) -> Findings:
    """The claims and releases in the body of an article, in the order of the text.

    Relative dates are resolved against `article.published`, and stay without EDTF where it is None. The ticket is
    told of each sentence and may raise Cancelled.
    """
    lexicon = lexicon_of(knowledge)

    def find(readable: Article) -> Findings:
        return _Extraction(readable, lexicon).run(ticket or NoTicket())

    return read_plainly(article, lexicon.characters, find)


@dataclass(slots=True)
class _Extraction:
    """One article on its way; what it is about so far moves along in `topics`."""

    article: Article
    lexicon: Lexicon
    mentions: Mentions = field(init=False)
    topics: Topics = field(init=False)
    interview: Interview = field(init=False)
    turns: dict[int, Turn] = field(init=False)
    days: Days = field(init=False)
    introduced: Introduced = field(default_factory=Introduced)
    claims: list[Claim] = field(default_factory=list)
    releases: list[Release] = field(default_factory=list)
    lead_in: Attribution | None = None
    released: FuzzyDate | None = None
    told: ReleasesTold = field(default_factory=ReleasesTold)
    judging: str | None = None
    answers: set[int] = field(default_factory=set)
    spoken: set[int] = field(default_factory=set)
    defining: bool = False
    spoke_in: int = -2
    paragraphs: tuple[Block, ...] = field(init=False)
    unspoken: list[tuple[int, int]] = field(default_factory=list)
    unheard: list[View] = field(default_factory=list)

    def __post_init__(self) -> None:
        text, title = self.article.text, self.article.title
        self.paragraphs = tuple(self.article.body())
        body = [(block.start, block.end) for block in self.paragraphs]
        self.mentions = find_mentions(text, body, self.lexicon.names, title)
        if self.article.language == Script.KOREAN.value:
            self.introduced.look_ahead(text, body, self.mentions)
        self.days = Days(self.article, self.lexicon.fiscal_years)
        hits = list(self.lexicon.names.find(title, 0, len(title)))
        in_title = {name.company for hit in hits for name in hit.names[:1]}
        if self.article.language == "zh":
            self.introduced.note_title(title, [(hit.end, hit.names[0].company) for hit in hits if hit.names])
        self.topics = Topics(main_company(self.mentions, in_title), self.mentions.counts)
        self.interview = find_interview(text, self.article.blocks)
        self.turns = {} if self.interview.questions else find_turns(text, self.article.blocks, self.mentions)

    def run(self, ticket: Ticket) -> Findings:
        """Read the sentences one by one."""
        text = self.article.text
        sentences = list(self._sentences())
        for done, sentence in enumerate(sentences):
            ticket.checkpoint(done, len(sentences))
            behind = text[sentence.end : sentence.end + 48]
            self._read(self._without_lead(sentence), behind)
        return Findings(tuple(self.claims), each_once(self.releases))

    def _sentences(self) -> Iterator[Sentence]:
        """The sentences of the body without an interviewer's questions; of what is one quotation, those inside it."""
        text, interview = self.article.text, self.interview
        for place, block in enumerate(self.paragraphs):
            if block.start in interview.questions:
                continue
            turn = self.turns.get(block.start)
            answer = (turn.start, block.end) if turn else interview.answers.get(block.start)
            lead = lead_length(text[block.start : min(block.end, block.start + 60)])
            said = answer or quoted_whole(text, block.start + lead, block.end)
            if said:
                (self.answers if answer else self.spoken).add(place)
            yield from find_sentences(text, *(said or (block.start, block.end)), place)

    def _without_lead(self, sentence: Sentence) -> Sentence:
        text = self.article.text
        lead = lead_length(text[sentence.start : sentence.end])
        if not lead or lead + 8 > sentence.end - sentence.start:
            return sentence
        start = sentence.start + lead
        while start < sentence.end and text[start].isspace():
            start += 1
        return replace(sentence, start=start, quotations=tuple(q for q in sentence.quotations if q[0] >= start))

    def _read(self, sentence: Sentence, behind: str) -> None:
        text = self.article.text
        lists = self.lexicon.sieves[sentence.script].lists_in(text[sentence.start : sentence.end].replace("*", " "))
        topic = next(iter(self.topics.focus), "")
        view = self.introduced.view(text, sentence, self.mentions, lists, topic)
        view.memory["spoken"] = sentence.block in self.spoken
        view.memory["of models"] = bool(self.releases)
        view.memory["voices"] = self.topics.voices
        self.interview.note(view)
        answers = sentence.block in self.answers and not view.words.startswith(("(", "[", "（"))
        turn = self.turns.get(self.paragraphs[sentence.block].start)
        said = (turn or self.interview).attribution() if answers else None
        attribution = said or self.lexicon.attribute(view)
        quoted_block = self._is_quoted_block(sentence)
        if quoted_block and attribution is None:
            attribution = self.lead_in
        elif not quoted_block:
            attribution = attribution or self._quotation_going_on(view)
            self.lead_in = None
        attribution = told_by_paper(view, goes_on_judging(view, attribution, self.topics), self.topics)
        reason = "caption" if is_caption(view, behind) else why_not(view, attribution)
        if answers and (is_empty_answer(view.words) or (turn and asks(view.words))):
            reason = "question" if turn else "empty answer"
        if self.defining and not reason and attribution is None and view.script is Script.KOREAN:
            reason = "definition" if goes_on_defining(view) else None
        self.defining = reason == "definition"
        people = acting_people(view, attribution)
        if reason:
            self._pass_over(view, reason, attribution, people)
            return
        about = self.lexicon.carrying.about(view, attribution, self.topics)
        if answers:
            about = answered(about, turn.person if turn else self.interview.guest, view)
        speaker, why = speaker_of(attribution, about, self.topics)
        attribution = attributed(attribution, speaker)
        if speaker and self.unspoken:
            self._give_back(view, speaker, attribution)
        self._take(view, about, attribution, speaker, why)
        self.topics.advance(about, sentence.block, people)
        note_speaker(attribution, speaker, people, self.topics, self.lexicon.korean.subjects_of.official(view))
        self.topics.group = self.lexicon.korean.subjects_of.group(view) or self.topics.group
        self.spoke_in = sentence.block if speaker else self.spoke_in
        if view.script is Script.ENGLISH:
            note_papers(view, speaker, self.topics)
        for mention in people:
            self.topics.remember_voice(self.article.text[mention.start : mention.end], mention.name)

    def _take(
        self, view: View, about: About, attribution: Attribution | None, speaker: str | None, why: tuple[str, ...]
    ) -> None:
        """Make a sentence a claim where it is about a company; note what one that is about none may be good for."""
        sentence = view.sentence
        if self.unheard:
            self._hear(view, about, attribution, speaker)
        if about.companies:
            self._claim(view, about, attribution, speaker, why)
            if sentence.block in self.spoken and speaker is None and view.script is Script.KOREAN:
                self.unspoken.append((len(self.claims) - 1, sentence.block))
        elif sentence.block in self.spoken and not self.claims and view.script is Script.KOREAN:
            self.unheard.append(view)
        else:
            self._of_no_company(view)

    def _pass_over(self, view: View, reason: str, attribution: Attribution | None, people: Sequence[Mention]) -> None:
        """What a sentence that is no claim leaves behind for the next: who speaks there, whom it is about."""
        self.topics.age += reason not in ("to-reader", "caption")
        if reason == "lead-in":
            self.lead_in = attribution
            note_speaker(attribution, None, people, self.topics)
        if reason == "leads-on" and view.companies():
            about = self.lexicon.carrying.about(view, attribution, self.topics)
            self.topics.advance(about, view.sentence.block, people)

    def _give_back(self, view: View, speaker: str, attribution: Attribution | None) -> None:
        """A paragraph that is a quotation belongs to whom the next one names: "…은 이같이 말했다"."""
        opening = self.unspoken[0][0] == 0 and len(self.claims) == len(self.unspoken)
        if (opening or _SAID_SO.search(view.bare)) and view.sentence.block - self.unspoken[-1][1] <= 1:
            cue = attribution.cue if attribution else None
            for place, _ in self.unspoken:
                claim = self.claims[place]
                self.claims[place] = replace(claim, speaker=speaker, cue=cue, why=(*claim.why, f"cue:{cue}"))
        self.unspoken.clear()

    def _hear(self, view: View, about: About, attribution: Attribution | None, speaker: str | None) -> None:
        """A quotation that an article opens with, without a company: claims of whom the next paragraph names."""
        if speaker and about.companies and view.sentence.block - self.unheard[-1].sentence.block == 1:
            for earlier in self.unheard:
                self._claim(earlier, replace(about, carried=True), attribution, speaker, (f"carried:{speaker}",))
        if view.sentence.block not in self.spoken:
            self.unheard.clear()

    def _quotation_going_on(self, view: View) -> Attribution | None:
        """A sentence that is a quotation and nothing else: the speaker of the sentence before goes on."""
        quotations, block = view.sentence.quotations, view.sentence.block
        if block in self.spoken and self.lead_in and view.script is Script.CHINESE:
            return self.lead_in
        if block in self.spoken and self.topics.speaker and block - self.topics.block <= 1:
            return Attribution("“”", Manner.SAID, pronoun=Pronoun.OMITTED)
        goes_on = view.script is Script.CHINESE and "我们" in view.bare and not quotations
        if goes_on and self.topics.speaker and self.topics.block == block:
            return Attribution("我们", Manner.SAID, pronoun=Pronoun.OMITTED)
        if (
            view.script is Script.CHINESE
            and self.topics.speaker
            and stays_open(self.article.text, self.paragraphs[block])
            and self.spoke_in >= block - 1
        ):
            return Attribution("“”", Manner.SAID, pronoun=Pronoun.OMITTED)
        whole = len(quotations) == 1 and quotations[0][1] - quotations[0][0] >= len(view.words) - 3
        spoke_here = block in (self.topics.block, self.spoke_in)
        if self.topics.speaker and ((whole and spoke_here) or self._goes_on_unclosed(view)):
            return Attribution("“”", Manner.SAID, pronoun=Pronoun.OMITTED)
        return None

    def _goes_on_unclosed(self, view: View) -> bool:
        """Whether an English sentence lies in a quotation that began before it, there or in the paragraph before."""
        text, block = self.article.text, view.sentence.block
        if view.script is not Script.ENGLISH or "“" not in text or self.spoke_in not in (block, block - 1):
            return False
        if not is_within(text, self.paragraphs[block], view):
            return False
        before = self.paragraphs[block - 1]
        return self.spoke_in == block or is_left_open(text, before.start, before.end)

    def _is_quoted_block(self, sentence: Sentence) -> bool:
        line = self.article.text.rfind("\n", max(0, sentence.start - 8), sentence.start) + 1
        if not line:
            return False
        return _QUOTED_BLOCK.match(self.article.text, line, sentence.start) is not None

    def _claim(
        self, view: View, about: About, attribution: Attribution | None, speaker: str | None, why: tuple[str, ...]
    ) -> None:
        sentence, text = view.sentence, self.article.text
        named = [(mention.start, mention.end) for mention in view.models()]
        quantities = find_quantities(text, sentence.start, sentence.end, view.lists)
        if named and any(lies_in(quantity, named) for quantity in quantities):
            quantities = _without(quantities, named)
        dates = self.days.of(view, next(iter((*about.subject, *about.companies)), ""), named)
        third_party = self._is_third_party(view, attribution, speaker, about)
        kind, because = self.lexicon.kinds.kind_of(view, attribution, quantities, third_party)
        told = before_outlook(view, dates) if kind is Kind.RELEASE and view.script is Script.CHINESE else dates
        if kind in _OF_TODAY.get(view.script, ()) and self.days.are_ahead(told) and _may_be_ahead(view):
            kind, because = Kind.PLAN, f"plan:{dates[0].text}"
        outside = speaker not in about.companies
        goes_on = attribution is not None and bool(
            attribution.pronoun or (third_party and view.script is Script.ENGLISH)
        )
        kind, because = self._judged_on(kind, because, attribution if goes_on else None, speaker, outside)
        models = tuple(dict.fromkeys([mention.name for mention in view.models()]))
        why = (because, *about.why, *why, *_whys(quantities, dates), *[f"model:{model}" for model in models])
        self.claims.append(
            Claim(
                Passage.of(text, sentence.start, sentence.end),
                kind,
                about.companies,
                speaker,
                attribution.reported_by if attribution else None,
                attribution.cue if attribution else None,
                quantities,
                dates,
                models,
                tuple(dict.fromkeys(why)),
                about.carried,
            )
        )
        self.told.note_day(view, about.companies, dates, self.article.published, kind is Kind.RELEASE)
        word = self.lexicon.kinds.told_release(view)
        if word and not (view.script is Script.CHINESE and self.days.are_ahead(told)):
            owners = tuple(dict.fromkeys((*about.subject, *about.companies)))
            day = dates or self._date_of_this(view)
            found = find_releases(text, view, day, owners, word, self.told.known)
            found = self.told.dated(view, word, found) if kind is Kind.RELEASE else found
            self.told.pass_on()
            self.told.note(view, owners, dates, word, found)
            self.released = found[0].date if found and found[0].date else self.released
            self.released = dates[0] if dates else self.released
        else:
            found = self.told.named_later(text, view)
            self.told.pass_on()
        self.releases += found

    def _of_no_company(self, view: View) -> None:
        """What a sentence that is about no company tells of releases: the day of a show, the models of other makers."""
        shows = view.sentence.block < _OPENING and shows_something(view)
        word = self.lexicon.kinds.told_release(view) or opening_word(view)
        if not shows and word is None:
            return
        text, dates = self.article.text, self.days.beside(view)
        if shows:
            self.told.note_day(view, (), dates, self.article.published, False)
        if word is not None:
            main = self.topics.main or next(iter(self.mentions.counts.most_common(1)), (None,))[0]
            self.releases += releases_of_makers(text, view, dates, word, main)

    def _judged_on(
        self, kind: Kind, because: str, attribution: Attribution | None, speaker: str | None, outside: bool
    ) -> tuple[Kind, str]:
        """An outsider who has judged goes on judging where the next sentence points at him: "he added"."""
        if kind is Kind.STATEMENT and attribution and speaker and speaker == self.judging:
            return Kind.ASSESSMENT, f"assessment:{attribution.cue}"
        if speaker is not None:
            self.judging = speaker if kind is Kind.ASSESSMENT and outside else None
        return kind, because

    def _date_of_this(self, view: View) -> tuple[FuzzyDate, ...]:
        """The day of the release spoken of just before, where the sentence says that it is the same one."""
        return (self.released,) if self.released and _THE_SAME.search(view.words) else ()

    def _is_third_party(self, view: View, attribution: Attribution | None, speaker: str | None, about: About) -> bool:
        if attribution is None or speaker is None:
            return False
        if attribution.speaker is not None and not attribution.speaker.is_outsider:
            return self.topics.company_of(attribution.speaker) not in about.companies
        if view.script is Script.KOREAN and attribution.pronoun and speaker in (self.topics.voice, self.topics.speaker):
            return self.topics.outside
        return attribution.speaker is not None or (speaker not in about.companies and attribution.pronoun is None)


def _may_be_ahead(view: View) -> bool:
    """Whether the verb lets the sentence speak of a day to come."""
    return view.script is not Script.KOREAN or told_as_now(view)


def _without(quantities: Sequence[Quantity], names: Sequence[tuple[int, int]]) -> tuple[Quantity, ...]:
    """The quantities that are no part of a name; what they convert is counted anew."""
    kept = [place for place, quantity in enumerate(quantities) if not lies_in(quantity, names)]
    places = {old: new for new, old in enumerate(kept)}
    return tuple(
        quantity if quantity.converts is None else replace(quantity, converts=places.get(quantity.converts))
        for quantity in (quantities[place] for place in kept)
    )


def _whys(quantities: Sequence[Quantity], dates: Sequence[FuzzyDate]) -> tuple[str, ...]:
    return (*[f"quantity:{quantity.unit}" for quantity in quantities], *[f"date:{date.text}" for date in dates])
