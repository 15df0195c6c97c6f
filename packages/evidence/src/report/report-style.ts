import { sha256Bytes } from '../sha256.ts'

/** How the report looks: on paper, on a screen, and on a telephone, where the rows of tables become cards. */
export const reportStyle = `
*{box-sizing:border-box}
html{background:#fff;color:#000}
body{margin:0 auto;max-width:60rem;padding:1.5rem;font:16px/1.55 system-ui,-apple-system,"Segoe UI","PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 1rem}
h2{font-size:1.2rem;margin:2rem 0 .5rem;padding-top:.5rem;border-top:2px solid #000}
p{margin:.4rem 0}
.honest{border:2px solid #000;padding:.75rem 1rem;margin:1rem 0}
.part{margin-top:3rem}
.part>h1{border-bottom:4px solid #000;padding-bottom:.25rem}
table{width:100%;table-layout:fixed;border-collapse:collapse;margin:.5rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .5rem;border:1px solid #777;overflow-wrap:anywhere}
thead th{background:#eee}
tbody th{font-weight:600;width:11rem}
thead th:first-child{width:11rem}
.topic th:first-child,.timeline th:first-child,.withheld th:first-child,.index th:first-child{width:3.3rem}
.index th:nth-child(3){width:8.5rem}
.index th:nth-child(5){width:15.5rem}
.topic th:nth-child(2),.timeline th:nth-child(2){width:9.5rem}
.timeline th:nth-child(2){width:14.5rem}
.topic th:nth-child(3){width:9rem}
.timeline th:nth-child(3),.timeline th:nth-child(5){width:6.5rem}
.timeline th:nth-child(6){width:4.6rem}
.timeline th:nth-child(7){width:6rem}
.hashes th:nth-child(2){width:5rem}
.hashes th:nth-child(3){width:13rem}
.hashes th:first-child,.states th:first-child{width:5rem}
.time,.hash8{overflow-wrap:normal}
.time{white-space:nowrap}
small{font-size:.85em;font-weight:400;color:#333}
em{color:#333}
em::before{content:"["}
em::after{content:"]"}
code{font:.9em/1.4 ui-monospace,SFMono-Regular,Consolas,"Liberation Mono",monospace}
pre{font:.9em/1.5 ui-monospace,SFMono-Regular,Consolas,"Liberation Mono",monospace;white-space:pre-wrap;border:1px solid #777;padding:.5rem}
ul{margin:.4rem 0;padding-left:1.25rem}
.timeline td:first-child,.timeline td:nth-child(6){text-align:right}
.changed td,.changed th{font-weight:700;background:#f3f3f3}
.tag{font-weight:400}
@media screen and (max-width:40rem){body{padding:1rem}thead{display:none}table,tbody{display:block}tr{display:block;border:1px solid #777;margin:.6rem 0;padding:.25rem .5rem}th,td{display:block;border:0;padding:.15rem 0}tbody th{width:auto}.facts{border-top:1px solid #777}.facts tr{display:flex;margin:0;border-width:0 0 1px;padding:.1rem 0}.facts th{flex:0 0 8rem;padding-right:.5rem}.facts td{min-width:0}td[data-label]{position:relative;padding-left:7rem}.timeline td:first-child,.timeline td:nth-child(6){text-align:left}td[data-label]::before{content:attr(data-label);position:absolute;left:0;width:6.5rem;color:#333;font-size:.85em;font-weight:400}}
@page{size:A4;margin:18mm 15mm;@bottom-right{content:counter(page) " / " counter(pages)}}
@media print{body{max-width:none;padding:0;font-size:12pt;line-height:1.35}th,td{padding:.15rem .3rem}h2{margin-top:1.2rem}thead{display:table-header-group}tr{break-inside:avoid}h1,h2{break-after:avoid}.part{margin-top:1rem}.part+.part{break-before:page;margin-top:0}small,code,pre{font-size:1em}a{color:#000;text-decoration:none}.timeline th:nth-child(2){width:9.5rem}.address{break-inside:avoid}}
`

/** What a browser compares the style with, before it takes it. */
export const styleSource = `sha256-${sha256Bytes(reportStyle).toString('base64')}`
