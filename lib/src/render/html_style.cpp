// SPDX-License-Identifier: Apache-2.0
#include "render/html_style.hpp"

namespace tiku {

// Options: as many tracks as hold the widest one, `--widest`. Each term of `max` is a width of
// tracks; it counts where the one before is too narrow, as the difference is then enormous.
const std::string_view html_style = R"css(
*{box-sizing:border-box;margin:0;padding:0}
:root{--number:2em;--part:2.6em;--widest:99em;--rule:.5pt solid #000;--dots:2px dotted #333}
html{background:#e4e4e0;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{font:var(--body)/var(--leading) var(--song);color:#000;line-break:strict;overflow-wrap:anywhere;
text-autospace:normal;text-spacing-trim:trim-start;hanging-punctuation:allow-end}
table{border-collapse:collapse}
td,th{border:var(--rule);text-align:center;font-weight:400}
h1,h2,.secrecy,.issuer,.document,.name,.table th,strong{font-family:var(--hei);font-weight:700}
h1,.issuer,.document,.name,.title,.notices h2,.centred{text-align:center;text-wrap:balance}
.paper{position:relative;max-width:210mm;min-height:297mm;margin:8mm auto;
padding:var(--top) var(--right) var(--bottom) var(--left);background:#fff;
box-shadow:0 1px 6px rgba(0,0,0,.25)}

.sealed{padding-left:calc(var(--left) + 17mm)}
.seal{position:absolute;left:calc(var(--left) - 5mm);top:var(--top);width:22mm;height:var(--strip);
writing-mode:vertical-rl;text-orientation:sideways;transform:rotate(180deg);line-height:6mm}
.fields{display:flex;width:6mm;font-size:min(1em,5mm,var(--strip)/var(--letters));white-space:nowrap}
.fields span{flex:1;display:flex;gap:.4em;margin:1em 0 .6em}
.fields i{flex:1;border-left:var(--rule);margin-left:1mm}
.line{display:flex;width:6mm;margin-right:5mm;font-size:min(var(--small),5mm,var(--strip)/var(--letters))}
.line i{flex:1;width:3mm;border-left:var(--dots);margin:1mm 0}

.issuer{font-size:var(--issuer)}
h1,.document,.name{font-size:var(--name);word-break:keep-all}
.name{margin:.6em 0 .4em;break-after:avoid}
.title{font-size:var(--section)}
.facts{display:flex;flex-wrap:wrap;justify-content:center;gap:0 2em;margin-bottom:.4em}
.notices{display:flow-root;--label:1.6em;margin:.4em 0;padding:0 2em}
h2{font-size:var(--section)}
.notices p,.stem{padding-left:var(--label);text-indent:calc(0em - var(--label))}
.no{display:inline-block;min-width:var(--label);padding-right:.3em;text-indent:0;text-align:right}
.notices .no{text-align:left}
.scores{display:flow-root;margin:.8em 0 .4em}
.scores table{margin:0 auto;table-layout:fixed;width:min(100%,6em*var(--columns))}
.scores tr{height:2.1em}
.scores th:first-child{width:max(3.6em,100%/var(--columns))}

.head{display:flex;align-items:center;gap:.9em;margin:1.05em 0 .6em;break-inside:avoid;
break-after:avoid}
.head table{flex:none;max-width:66%;font-size:var(--small);line-height:1.4}
.head td{min-width:4.4em;height:1.85em;padding:0 .5em}
.head h2{font:var(--body)/var(--leading) var(--song)}
.head h2 b{font:700 var(--section)/1.4 var(--hei)}
.item{display:flow-root;break-inside:avoid;margin-top:.28em;--label:var(--number)}
.part{--label:var(--part);margin-left:var(--number)}
.part .no{padding:0;text-align:left}
.long{break-inside:auto}
.next,.keep{break-after:avoid}
.stem{text-align:justify;white-space:pre-line}
.stem,.notices p,.remark span,.options span{text-wrap:pretty}
.long>.stem{break-after:avoid}
.long li{break-inside:avoid}
.judged>*{padding-left:calc(3.5em + var(--label))}
.judged>.stem{text-indent:calc(-3.5em - var(--label))}
.bracket{display:inline-block;width:3.5em;text-indent:0}
.gap{white-space:nowrap}
sub,sup{font-size:.7em;line-height:0}
.options,.figure,.lines,.remark{padding-left:var(--label)}
.options{display:grid;align-items:baseline;list-style:none;
grid-template-columns:repeat(auto-fill,minmax(max(24.9%,
min(49.9%,(var(--widest) - 24.9%)*999),min(100%,(var(--widest) - 49.9%)*999)),1fr))}
.five{grid-template-columns:repeat(auto-fill,minmax(max(19.9%,
min(33.2%,(var(--widest) - 19.9%)*999),min(49.9%,(var(--widest) - 33.2%)*999),
min(100%,(var(--widest) - 49.9%)*999)),1fr))}
.options li{display:flex;align-items:baseline;gap:.3em;text-align:justify;white-space:pre-line}
.options b{flex:none;font-weight:400}
.figure{margin:.4em 0;text-align:center}
.lines{margin-bottom:.5em}
.lines i{display:block;height:max(8.5mm,2em);border-bottom:var(--rule)}
.blank i{border:0}
.remark{display:flex;line-height:1.35}
.remark>*{font-size:.92em}
.remark b{flex:none;margin-left:-.5em;font-family:var(--hei);text-spacing-trim:space-all}
.small{font-size:var(--small)}
.text,.small,.centred{margin-top:.3em}
.table{display:flow-root;margin:.5em 0;line-height:1.45}
.table table{width:calc(100% - 1pt);table-layout:fixed}
.table td,.table th{padding:.1em .4em}
.table .left{text-align:start;white-space:pre-line}
.whole,tr{break-inside:avoid}
.break{break-after:page}
img{max-width:100%;max-height:var(--tallest);object-fit:contain;vertical-align:middle}
u{text-underline-offset:.2em}
math{margin:0 .1em;math-style:normal;font-family:"Cambria Math","STIX Two Math","Latin Modern Math",var(--song)}
mfrac{padding:0 .15em}
mfrac>:first-child{padding-bottom:.1em}
mfrac>:last-child{padding-top:.1em}

@media screen{
.break{height:8mm;margin:var(--bottom) calc(-7px - var(--right)) var(--top) calc(-7px - var(--left));
background:#e4e4e0;box-shadow:inset 0 5px 5px -5px #888,inset 0 -5px 5px -5px #888}
}
@media screen and (max-width:760px){
html{background:#fff}
.paper{margin:0;padding:5mm 4mm;min-height:0;box-shadow:none}
.seal{position:static;writing-mode:horizontal-tb;transform:none;width:auto;height:auto;margin:0 0 5mm}
.stem,.options li{text-align:start}
.fields{display:block;width:auto;font-size:1em;white-space:normal}
.fields span{margin:0 0 2mm;align-items:flex-end}
.fields i{border:0;border-bottom:var(--rule);margin:0}
.line{width:auto;margin:0;font-size:min(var(--small),100vw/var(--letters))}
.line i{width:auto;height:3mm;border:0;border-bottom:var(--dots);margin:0 1mm}
.issuer{font-size:min(var(--issuer),6vw)}
h1,.name{font-size:min(var(--name),5.4vw)}
.notices{padding:0}
.break{margin:5mm -4mm}
.head{flex-wrap:wrap;gap:.4em .9em}
.table td,.table th{padding:.1em}
}
@media print{
:root{--dots:.9pt dotted #000}
html{background:none}
.paper{max-width:none;min-height:0;margin:0;padding:0;box-shadow:none}
.seal{position:static;float:left;height:calc(var(--strip) - 1mm)}
.each{padding-left:22mm}
.each .seal{position:fixed;left:0;top:0}
}
)css";

}  // namespace tiku
