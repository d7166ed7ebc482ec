// SPDX-License-Identifier: Apache-2.0
#include "render/html_style.hpp"

namespace tiku {

const std::string_view html_style = R"css(
*{box-sizing:border-box;margin:0;padding:0}
html{background:#e4e4e0;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{font:var(--body)/var(--leading) var(--song);color:#000;line-break:strict;overflow-wrap:anywhere;
text-autospace:normal;text-spacing-trim:trim-start;hanging-punctuation:allow-end}
table{border-collapse:collapse}
section{--no:2em}
.notices{--no:1.5em}
.hundred{--no:2.5em}
.paper{position:relative;max-width:210mm;min-height:297mm;margin:8mm auto;
padding:16mm 18mm 16mm 40mm;background:#fff;box-shadow:0 1px 6px rgba(0,0,0,.25)}

.plain{padding-left:18mm}
.seal{position:absolute;left:15mm;top:16mm;width:19mm;height:258mm;writing-mode:vertical-rl;
text-orientation:sideways;transform:rotate(180deg)}
.seal .fields{display:flex;width:9mm;margin-left:4mm;justify-content:space-around}
.seal .fields span{display:flex;align-items:flex-start}
.seal .fields i{width:.5pt;height:46mm;background:none;border-right:.6pt solid #000}
.seal .line{display:flex;width:6mm;align-items:center;font-size:var(--small)}
.seal .line i{flex:1;width:0;border-right:.8pt dashed #000;margin:2mm 0}

.issuer{font:700 var(--issuer)/1.35 var(--hei);text-align:center;text-wrap:balance;letter-spacing:.05em}
h1,.name{font:700 var(--name)/1.4 var(--hei);text-align:center;text-wrap:balance;margin-top:1mm}
.title{text-align:center;text-wrap:balance;font-size:var(--section);margin-top:.5mm}
.facts{display:flex;flex-wrap:wrap;justify-content:center;gap:0 2em;margin-top:2mm}
.notices{display:flow-root;margin-top:4mm}
.notices h2{font:700 var(--section)/1.5 var(--hei);text-align:center;letter-spacing:.5em;
text-indent:.5em;margin-bottom:1mm}
.notices p,.stem{padding-left:var(--no);text-indent:calc(0em - var(--no))}
.no{display:inline-block;min-width:var(--no);text-indent:0}
.scores{display:flow-root;margin:4mm 0 1mm}
.scores table{margin:0 auto;table-layout:fixed;width:min(100%,19mm*var(--columns))}
.scores td,.scores th{height:8mm;border:.6pt solid #000;text-align:center;
font-weight:400}

.head{display:flex;align-items:center;gap:4mm;margin:5mm 0 2mm;break-inside:avoid;break-after:avoid}
.head table{flex:none}
.head td{width:16mm;height:7mm;border:.6pt solid #000;text-align:center;font-size:var(--small)}
.head h2{font:var(--body)/var(--leading) var(--song);text-align:justify}
.head h2 b{font:700 var(--section)/1.4 var(--hei)}
.item{display:flow-root;break-inside:avoid;margin-bottom:1.6mm}
.long{break-inside:auto}
.long>.stem{break-after:avoid;text-align:justify}
.long li{break-inside:avoid}
.stem{white-space:pre-line}
.judged>.stem{padding-left:calc(4em + var(--no));text-indent:calc(-4em - var(--no))}
.bracket{display:inline-block;width:4em;text-indent:0;text-spacing-trim:space-all}
.gap{white-space:nowrap}
strong{font-family:var(--hei);font-weight:700;text-emphasis:dot;text-emphasis-position:under right}
sub,sup{font-size:.7em;line-height:0}
.options{display:grid;gap:0 1em;padding-left:var(--no);list-style:none}
.options li{display:flex;gap:.35em;text-align:justify;white-space:pre-line}
.options b{flex:none;font-weight:400}
.four{grid-template-columns:repeat(4,minmax(0,1fr))}
.two{grid-template-columns:repeat(2,minmax(0,1fr))}
.figure{padding-left:var(--no)}
.part{--no:2.6em;margin:1mm 0 1mm 2em}
.hundred .part{margin-left:2.5em}
.lines{padding-left:var(--no)}
.lines i{display:block;height:8mm;border-bottom:.4pt solid #666}
.blank i{border:0}
.remark{padding-left:var(--no);font-size:var(--small);color:#333}
.remark b{font-weight:400;font-family:var(--hei);margin-right:.5em}
.centred{text-align:center}
.small{font-size:var(--small)}
.table{width:100%;table-layout:fixed;margin:2mm 0}
.table td,.table th{border:.6pt solid #000;padding:.6mm 1.2mm;text-align:center}
.table th{font-family:var(--hei);font-weight:700}
.table .left{text-align:left}
.table tr{break-inside:avoid}
.break{break-after:page}
img{max-width:100%;vertical-align:middle}
u{text-underline-offset:.2em}

@media screen and (max-width:760px){
html{background:#fff}
.paper{margin:0;padding:5mm 4mm;min-height:0;box-shadow:none}
.seal{position:static;writing-mode:horizontal-tb;transform:none;width:auto;height:auto;margin:0 0 5mm}
.stem,.options li,.head h2{text-align:start}
.seal .fields{display:block;width:auto;margin:0}
.seal .fields span{margin-bottom:2mm;align-items:flex-end}
.seal .fields i{flex:1;width:auto;height:0;border:0;border-bottom:.6pt solid #000}
.seal .line{width:auto}
.seal .line i{width:auto;height:0;border:0;border-bottom:.8pt dashed #000;margin:0 1mm}
.issuer{font-size:16pt}
h1{font-size:14pt}
.head{flex-wrap:wrap}
.four{grid-template-columns:repeat(2,minmax(0,1fr))}
.two{grid-template-columns:minmax(0,1fr)}
}
@media print{
html{background:none}
.paper{max-width:none;min-height:0;margin:0;padding:0;box-shadow:none}
.seal{position:static;float:left;margin-right:4mm}
}
)css";

}  // namespace tiku
