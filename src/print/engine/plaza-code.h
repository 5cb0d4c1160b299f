/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-box.h"

G_BEGIN_DECLS

/**
 * PlazaContact:
 * @name: (nullable): of a person
 * @organization: (nullable): whom the person speaks for
 * @emails: e-mail addresses
 * @telephones: telephone numbers
 *
 * Whom a reader may turn to. Neither array is %NULL.
 */
typedef struct
{
  char  *name;
  char  *organization;
  GStrv  emails;
  GStrv  telephones;
} PlazaContact;

/* What a code that paper can hold may say, in bytes (ISO/IEC 18004, version 15-M). */
#define PLAZA_CODE_MAX 412

PlazaContact *plaza_contact_new       (const char          *name,
                                       const char          *organization,
                                       const char *const   *emails,
                                       const char *const   *telephones);
PlazaContact *plaza_contact_parse     (const char          *lines);
void          plaza_contact_free      (PlazaContact        *self);
gboolean      plaza_contact_has_reach (const PlazaContact  *self);
char         *plaza_contact_to_vcard  (const PlazaContact  *self);
char         *plaza_contact_to_line   (const PlazaContact  *self,
                                        gboolean             rtl);

PlazaBox     *plaza_block_code        (const PlazaPress    *press,
                                       const char          *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaContact, plaza_contact_free)

G_END_DECLS
