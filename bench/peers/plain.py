"""The handy colleague's script: reads the bench CSV with the csv module and writes the same Exact XML with f-strings.

It checks nothing: no codes, no dates, no totals, no duplicates, nothing is registered. It is what ledgerdrop's speed is
measured against. Usage: python3 plain.py INPUT.csv OUTPUT.xml
"""
import csv
import sys
from xml.sax.saxutils import escape


def cents(text):
    whole, _, rest = text.partition(",")
    return int(whole) * 100 + int((rest + "00")[:2]) if whole[0] != "-" else -cents(text[1:])


def money(value):
    sign = "-" if value < 0 else ""
    value = abs(value)
    return f"{sign}{value // 100}.{value % 100:02d}"


ACCOUNTS = {"21": ("2", "8000", "1500", "0.21"), "9": ("1", "8010", "1501", "0.09")}


def iso(date):
    return f"{date[6:]}-{date[3:5]}-{date[:2]}"


def line(number, kind, head, account, extra, description, relation, value, vat="", foreign=""):
    return (
        f'<GLTransactionLine type="20" linetype="0" line="{number}" status="20"><Date>{head[0]}</Date><VATType>{kind}</VATType>'
        f'<FinYear number="{head[1]}"/><FinPeriod number="{head[2]}"/><GLAccount code="{account}"{extra}/>'
        f'<Description>{description}</Description>{head[3] if number == 0 else ""}<Account code="{relation}"/>'
        f'<Amount><Currency code="EUR"/><Value>{money(value)}</Value>{vat}</Amount>'
        f'<ForeignAmount><Currency code="EUR"/><Value>{money(value)}</Value><Rate>1</Rate>{foreign}</ForeignAmount>'
        f'<References><InvoiceNumber>{head[4]}</InvoiceNumber></References></GLTransactionLine>\n'
    )


def entry(out, rows):
    first = rows[0]
    date = iso(first[1])
    due = iso(first[2])
    total = 0
    bases = []
    vats = {}
    head = (date, date[:4], str(int(date[5:7])), f"<DueDate>{due}</DueDate><InvoiceDate>{date}</InvoiceDate>", first[0])
    for row in rows:
        net, vat = cents(row[7]), cents(row[9])
        code, account, vat_account, fraction = ACCOUNTS[row[8]]
        total += net + vat
        bases.append((account, escape(row[5]), net, code, fraction, vat))
        base, amount, _ = vats.get(code, (0, 0, ""))
        vats[code] = (base + net, amount + vat, vat_account)
    relation = first[3]
    text = [
        f'<GLTransaction entry="{first[0]}"><TransactionType number="20"/><Journal code="70"/><PaymentCondition code="30"/>'
        f'<Date>{date}</Date><FinYear number="{head[1]}"/><FinPeriod number="{head[2]}"/>'
        f'<Description>Factuur {first[0]}</Description><Account code="{relation}"/>\n'
    ]
    text.append(line(0, "S", head, "1300", ' type="20"', f"Factuur {first[0]}", relation, total))
    number = 1
    for account, description, net, code, fraction, vat in bases:
        v = f'<VAT code="{code}"/><VATPercentage>{fraction}</VATPercentage><VATBaseAmount>{money(-net)}</VATBaseAmount>'
        text.append(line(number, "V", head, account, "", description, relation, -net, v, v + f"<VATAmount>{money(-vat)}</VATAmount>"))
        number += 1
    for code, (base, amount, account) in vats.items():
        v = f'<VAT code="{code}"/><VATBaseAmount>{money(-base)}</VATBaseAmount>'
        text.append(line(number, "A", head, account, ' type="24"', f"Factuur {first[0]}", relation, -amount, v, v))
        number += 1
    text.append("</GLTransaction>\n")
    out.write("".join(text))


def main(source, target):
    with open(source, encoding="utf-8-sig", newline="") as file, open(target, "w", encoding="utf-8") as out:
        rows = csv.reader(file, delimiter=";")
        next(rows)
        out.write('<?xml version="1.0" encoding="utf-8"?>\n<eExact><GLTransactions>\n')
        group = []
        for row in rows:
            if group and group[0][0] != row[0]:
                entry(out, group)
                group = []
            group.append(row)
        if group:
            entry(out, group)
        out.write("</GLTransactions></eExact>\n")


main(sys.argv[1], sys.argv[2])
