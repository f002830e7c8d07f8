"""Which column of a table says what: recognised by its name in three languages, or as the user maps it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from claimline.domain import ReleaseEvent
from claimline.exchange.dates import NoDate, Order, is_slashed, order_of
from claimline.exchange.table import Table


class Field(StrEnum):
    """What a column may say of a release."""

    MODEL = "model"
    COMPANY = "company"
    EVENT = "event"
    DATE = "date"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    ADDRESS = "address"
    SOURCE = "source"
    ID = "id"
    HOST = "host"
    UPDATED = "updated"
    IGNORED = "-"


_NAMES: Mapping[Field, str] = {
    Field.MODEL: (
        "model,modelname,name,models,title,system,모델,모델명,모델이름,이름,모형,模型,模型名称,模型名,型号,名称"
    ),
    Field.COMPANY: (
        "company,organization,organisation,developer,vendor,lab,maker,creator,"
        "기업,회사,개발사,제조사,公司,机构,厂商,开发者,企业"
    ),
    Field.EVENT: "event,eventtype,category,milestone,행사,사건,구분,이벤트,事件,类别,事件类型",
    Field.DATE: (
        "date,releasedate,publicationdate,dateofrelease,released,releasedon,launchdate,announced,announcementdate,"
        "eventdate,updatedate,publisheddate,published,day,날짜,일자,출시일,공개일,발표일,日期,发布日期,发布时间,上线日期,上线时间"
    ),
    Field.YEAR: "year,연도,년도,년,年,年份",
    Field.MONTH: "month,월,月,月份",
    Field.DAY: "dayofmonth,일,日",
    Field.ADDRESS: (
        "address,url,link,sourceurl,sourcelink,blogurl,bloglink,announcement,announcementlink,announcementurl,"
        "scorecardbloglink,officialdoc,homepage,website,paperlink,repolink,weightslink,주소,링크,链接,网址,地址"
    ),
    Field.SOURCE: "source,sourcename,출처,来源",
    Field.ID: "id,slug,modelid,identifier",
    Field.HOST: "host,provider,호스트,제공자,提供商",
    Field.UPDATED: "updated,lastupdated,lastupdate,수정일,更新日期",
}
_RANKS = {field: {name: rank for rank, name in enumerate(names.split(","))} for field, names in _NAMES.items()}
_EVENTS = {
    ReleaseEvent.ANNOUNCED: (
        "announced,announcement,announce,release,released,modelrelease,launch,launched,발표,공개,출시,发布,推出,宣布"
    ),
    ReleaseEvent.PAPER: "paper,preprint,arxiv,technicalreport,논문,论文",
    ReleaseEvent.WEIGHTS: "weights,openweights,opensource,가중치,오픈소스,权重,开源",
    ReleaseEvent.API: "api,apiopened,接口",
    ReleaseEvent.GENERAL_AVAILABILITY: "generalavailability,generallyavailable,ga,available,정식출시,全面上线,正式可用",
    ReleaseEvent.REPORTED: "reported,report,보도,报道",
}
_EVENT_OF = {name: event for event, names in _EVENTS.items() for name in names.split(",")}


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns say what, the best first where several may (addresses), and how the dates are written.

    `doubts` are the fields for which it is not clear which column is meant, with those that may be; without a model, or
    without a date or year, that is every column.
    """

    of: Mapping[Field, tuple[str, ...]]
    order: Order | None = None
    doubts: Mapping[Field, tuple[str, ...]] = field(default_factory=dict)
    is_order_open: bool = False

    def one(self, wanted: Field) -> str:
        """The column of a field; empty where there is none."""
        return next(iter(self.of.get(wanted, ())), "")


def recognised(table: Table, mapping: Mapping[str, str] = {}) -> Columns:
    """The columns of a table, those that the user maps (COLUMN to FIELD, a date's also to `date:DD/MM/YYYY`) first."""
    of: dict[Field, tuple[str, ...]] = {}
    doubts: dict[Field, tuple[str, ...]] = {}
    given, order = _given(table.columns, mapping)
    free = [column for column in table.columns if column not in given]
    for wanted in _NAMES:
        mapped = tuple(column for column, said in given.items() if said is wanted)
        found = sorted(
            (_RANKS[wanted][plain], column) for column in free if (plain := _plain(column)) in _RANKS[wanted]
        )
        if mapped:
            of[wanted] = mapped
        elif wanted is Field.ADDRESS:
            of[wanted] = tuple(column for _rank, column in found)
        elif found:
            best = tuple(column for rank, column in found if rank == found[0][0])
            of[wanted] = best[:1]
            if len(best) > 1:
                doubts[wanted] = best
    if Field.EVENT in of and Field.EVENT not in given.values() and not _holds_events(table.texts(of[Field.EVENT][0])):
        del of[Field.EVENT]
    if (
        Field.DATE in of
        and Field.YEAR in of
        and Field.DATE not in given.values()
        and of[Field.DATE] == of.get(Field.DAY)
    ):
        del of[Field.DATE]
    if Field.MODEL not in of:
        doubts[Field.MODEL] = tuple(free)
    if Field.DATE not in of and Field.YEAR not in of:
        doubts[Field.DATE] = tuple(free)
    return _with_order(table, of, doubts, order)


def _given(columns: Iterable[str], mapping: Mapping[str, str]) -> tuple[dict[str, Field], Order | None]:
    """What the user maps of these columns, whose names may be written in any case."""
    given: dict[str, Field] = {}
    order: Order | None = None
    by_name = {column.casefold(): column for column in columns}
    for name, said in mapping.items():
        column = by_name.get(name.casefold())
        word, _colon, form = said.partition(":")
        if column is not None and word.casefold() in {field.value for field in Field}:
            given[column] = Field(word.casefold())
            order = Order(form.upper()) if form else order
    return given, order


def is_field(said: str) -> bool:
    """Whether the right side of a mapping names a field, with the form of a date behind it or not."""
    word, colon, form = said.partition(":")
    return word.casefold() in {field.value for field in Field} and (
        not colon or form.upper() in {o.value for o in Order}
    )


def _with_order(
    table: Table, of: dict[Field, tuple[str, ...]], doubts: dict[Field, tuple[str, ...]], order: Order | None
) -> Columns:
    column = next(iter(of.get(Field.DATE, ())), "")
    if not column or order is not None:
        return Columns(of, order, doubts)
    try:
        order = order_of(table.texts(column))
    except NoDate:
        return Columns(of, None, doubts)  # the row that is wrong is told when it is read
    is_open = order is None and any(is_slashed(text) and not _is_same_twice(text) for text in table.texts(column))
    return Columns(of, order, doubts, is_open)


def _is_same_twice(text: str) -> bool:
    parts = text.replace("-", "/").replace(".", "/").split("/")
    return len(parts) > 1 and parts[0] == parts[1]


def event_of(text: str) -> ReleaseEvent | None:
    """The event that a cell names; None for one that is none of a release."""
    return _EVENT_OF.get(_plain(text))


def _holds_events(cells: Iterable[str]) -> bool:
    """Whether any cell of a column names an event of a release, as a column that only sorts models does not."""
    return any(event_of(cell) for cell in cells)


def _plain(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())
