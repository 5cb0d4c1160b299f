/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-code.h"
#include "plaza-pack.h"
#include "plaza-prose-block.h"

G_BEGIN_DECLS

/* The pieces that hand-outs are made of; each is a box of the width asked for. */

/**
 * PlazaMeeting:
 * @when: "Wed, Feb 22, 11 AM"
 * @where: "Greensboro · community meeting"
 * @organizations: who leads it
 *
 * Another event, in a few words.
 */
typedef struct
{
  char  *when;
  char  *where;
  GStrv  organizations;
} PlazaMeeting;

void      plaza_meeting_free         (PlazaMeeting          *self);

PlazaBox *plaza_block_paragraph      (const PlazaPress      *press,
                                      PlazaStyleName         style,
                                      const char            *text,
                                      const char            *tag,
                                      double                 width,
                                      PlazaTextFlags         flags);
PlazaBox *plaza_block_headline       (const PlazaPress      *press,
                                      PlazaStyleName         style,
                                      const char            *label,
                                      const char            *headline);
PlazaBox *plaza_block_section        (const PlazaPress      *press,
                                      double                 width,
                                      const char            *heading,
                                      const char            *aside);
PlazaBox *plaza_block_ask            (const PlazaPress      *press,
                                      double                 width,
                                      guint                  number,
                                      const char            *heading,
                                      GPtrArray             *body);
PlazaBox *plaza_block_fact           (const PlazaPress      *press,
                                      PlazaStyleName         style,
                                      double                 width,
                                      const char            *figure,
                                      const PlazaProseBlock *text,
                                      int                    share);
PlazaBox *plaza_block_amounts        (const PlazaPress      *press,
                                      double                 width,
                                      const char            *heading,
                                      const char            *aside,
                                      const char *const     *labels,
                                      const int             *amounts);
PlazaBox *plaza_block_organizations  (const PlazaPress      *press,
                                      double                 width,
                                      const char            *label,
                                      const char *const     *names,
                                      const char            *place,
                                      gboolean               lead);
PlazaBox *plaza_block_meetings       (const PlazaPress      *press,
                                      double                 width,
                                      const char            *label,
                                      GPtrArray             *meetings,
                                      guint                  n);
PlazaBox *plaza_block_bills          (const PlazaPress      *press,
                                      GPtrArray             *bills,
                                      gboolean               house_first);
PlazaBox *plaza_block_contact        (const PlazaPress      *press,
                                      const PlazaContact    *contact,
                                      const char            *label,
                                      const char            *web_address,
                                      const char            *next_heading,
                                      const char            *next_text);
PlazaBox *plaza_block_contact_aside  (const PlazaPress      *press,
                                      double                 width,
                                      const PlazaContact    *contact,
                                      const char            *label,
                                      const char            *web_address,
                                      gboolean               with_code);

G_END_DECLS
